"""What goes to the disk together: actions that were stepped one after the other, each with its own events."""

from bot.game.actions import Answering
from bot.game.events import AnyEvent, HintGiven, HintShown, QuestionOpened, TeamsChanged, TimeAdded
from bot.host.waiting import Waiting

Taken = list[tuple[Waiting, tuple[AnyEvent, ...]]]


def set_out(taken: Taken) -> bool:
    """Whether everybody still waits. If so they are under way from now on, and nobody can call them back."""
    if any(waiting.gave_up and own for waiting, own in taken):
        return False
    for waiting, _ in taken:
        waiting.is_under_way = True
    return True


def comes_later(next_: Waiting, taken: Taken) -> bool:
    """Whether what was taken goes first, in a commit of its own.

    What closes a question finds on disk how it stood. Who was given a hint, chose a team or changed nothing
    is told so by the round after the commit: nothing that comes later may have ended or changed that.
    """
    return not isinstance(next_.action, Answering) and any(
        _is_told_by_the_round(waiting, own) for waiting, own in taken
    )


def _is_told_by_the_round(waiting: Waiting, own: tuple[AnyEvent, ...]) -> bool:
    if not own:
        return isinstance(waiting.action, Answering)
    return any(
        isinstance(event, QuestionOpened | HintShown | TimeAdded | HintGiven | TeamsChanged) for event in own
    )

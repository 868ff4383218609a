"""What a server's moderators have chosen, in words."""

from bot.front.words.grammar import listed
from bot.game.rules import Hints
from bot.host.opening import DEFAULT_QUESTIONS, SECONDS, Pace
from bot.host.server_settings import MayStart, ServerSettings

MAY_START = {
    MayStart.EVERYONE: "Everyone",
    MayStart.ROLE: "One role, and moderators",
    MayStart.MODERATORS: "Moderators only",
}
HINTS = {
    Hints.PRIVATE: "Private, told to the one who asks",
    Hints.PUBLIC: "Public, shown to everyone",
    Hints.OFF: "No hints",
}


def panel_text(settings: ServerSettings) -> str:
    """What is chosen now."""
    trivia, whosaid = DEFAULT_QUESTIONS["trivia"], DEFAULT_QUESTIONS["whosaid"]
    questions = str(settings.questions or f"{trivia} (quotes: {whosaid})")
    seconds = settings.answer_time or SECONDS[Pace.NORMAL][0]
    return (
        "## How rounds are played here\n"
        f"**Questions a round:** {questions}\n**Seconds to answer:** {seconds}\n"
        f"**Hints:** {HINTS[settings.hints]}\n**Skip votes:** {_votes(settings)}\n"
        f"**Who may start:** {_who(settings)}\n**Where:** {_where(settings)}\n"
        f"**Spoilers:** {spoilers_text(settings.ceiling)}\n"
        "-# Saved as you choose. It counts from the next round on."
    )


def spoilers_text(ceiling: int | None) -> str:
    """How far the questions may go."""
    if ceiling is None:
        return "everything"
    return f"up to season {ceiling}" if ceiling else "none"


def _who(settings: ServerSettings) -> str:
    if settings.may_start != MayStart.ROLE:
        return MAY_START[settings.may_start]
    return f"<@&{settings.role}> and moderators" if settings.role else "Everyone, until you choose the role"


def _votes(settings: ServerSettings) -> str:
    if settings.skip_votes is None:
        return "off; those in charge can skip"
    return f"{settings.skip_votes} players skip a question"


def _where(settings: ServerSettings) -> str:
    return listed([f"<#{channel}>" for channel in settings.channels]) if settings.channels else "everywhere"

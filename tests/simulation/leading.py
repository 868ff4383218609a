"""Beside answers: hints, votes, teams, and what those in charge of a round can do.

It does what `bot/front/leading.py` and `teaming.py` do, in the bot's own words. What comes of a press is what
its player reads, and perhaps new content for the message that was pressed.
"""

from collections.abc import Awaitable, Callable

from bot.front.words import fixed, leading, teaming
from bot.front.words.answers import out_of_it, too_late
from bot.game.actions import AddTime, GoOn, Hint, Join, Pause, Shuffle, Skip, Stop, VoteSkip
from bot.game.answering import is_final
from bot.game.events import BreakEnded, QuestionClosed, TimeAdded
from bot.game.hints import hint_to
from bot.game.phases import Break, Open
from bot.game.round import Round
from bot.game.rules import Hints
from bot.game.stepping import asked_now
from bot.game.sudden import may_answer
from bot.host.host import Host
from bot.host.refusals import Refusal
from tests.simulation.contents import Content, card_of, start_card

Done = tuple[str, Content | None]

SHOWN = "(the card shows it)"  # what somebody reads where the answer is the card itself
LET_BE = "(nothing: the reveal is on its way)"


async def hint(host: Host, player: int, number: int, at: float, pressed_on: int) -> Done:
    """A hint, to one or to all."""
    round_ = (await host.submit(Hint(player, number, at))).round
    told = hint_to(round_.questions[number - 1], round_.seed)
    phase = round_.phase
    if told is None:
        raise Refusal(leading.NO_HINT)
    if not isinstance(phase, Open) or phase.number != number or at > phase.closes_at:
        raise Refusal(too_late(round_, number, at))
    if not may_answer(round_, player):
        raise Refusal(out_of_it(round_, player))
    if round_.rules.hints is Hints.PUBLIC and phase.hint_at is not None:
        return _card_again(round_, pressed_on, leading.hint_text(told, round_.game))
    if is_final(round_, player, at) and not phase.answers[player].is_hinted:
        raise Refusal(leading.no_more_hint(round_, player))
    return leading.hint_text(told, round_.game), None


async def vote(host: Host, player: int, number: int, pressed_on: int) -> Done:
    """A vote to skip."""
    outcome = await host.submit(VoteSkip(player, number))
    round_, phase = outcome.round, outcome.round.phase
    if not isinstance(phase, Open) or phase.number != number:
        return LET_BE, None
    votes = leading.voted_already(len(phase.skippers), round_.rules.skip_votes)
    if outcome.events:
        return _card_again(round_, pressed_on, votes)
    if not may_answer(round_, player):
        raise Refusal(out_of_it(round_, player))
    raise Refusal(votes)


async def join(host: Host, player: int, team: int) -> Done:
    """Choosing a team."""
    round_ = (await host.submit(Join(player, team))).round
    if round_.teams.get(player) != team:
        raise Refusal(teaming.TEAMS_FULL)
    return SHOWN, start_card(round_)


async def shuffle(host: Host, player: int) -> Done:
    """Dealing the players out anew."""
    require_leader(host, player)
    return SHOWN, start_card((await host.submit(Shuffle(player))).round)


async def skip(host: Host, player: int, number: int) -> str:
    outcome = await host.submit(Skip(player, number))
    was_open = any(isinstance(event, QuestionClosed) for event in outcome.events)
    say = leading.skipped if was_open else leading.over_already
    return say(number, outcome.round.game)


async def more(host: Host, player: int, number: int) -> str:
    outcome = await host.submit(AddTime(player, number))
    added = next((event for event in outcome.events if isinstance(event, TimeAdded)), None)
    return leading.longer(added.closes_at) if added else leading.NO_MORE_TIME


async def pause(host: Host, player: int, _number: int) -> str:
    round_ = (await host.submit(Pause(player))).round
    if isinstance(round_.phase, Break):
        return leading.BREAK_NOW
    comes = round_.break_for is not None
    return leading.break_comes(round_.game) if comes else leading.no_break_after(round_.game)


async def halt(host: Host, player: int, _number: int) -> str:
    outcome = await host.submit(Stop(player))
    return fixed.STOPPED if outcome.round.tallies else fixed.STOPPED_UNPLAYED


async def go_on(host: Host, player: int, _number: int) -> str:
    outcome = await host.submit(GoOn(player))
    ended = next((event for event in outcome.events if isinstance(event, BreakEnded)), None)
    return leading.on_we_go(ended.next_at, outcome.round.game) if ended else leading.NO_BREAK


LED: dict[str, Callable[[Host, int, int], Awaitable[str]]] = {
    "skip": skip,
    "more": more,
    "pause": pause,
    "halt": halt,
    "go on": go_on,
}


def require_leader(host: Host, player: int) -> None:
    """Let those through who are in charge.

    Raises:
        Refusal: it is somebody else's round.
    """
    if host.round.started_by != player:
        raise Refusal(leading.FOR_THEM)


def _card_again(round_: Round, pressed_on: int, in_private: str) -> Done:
    phase = round_.phase
    assert isinstance(phase, Open)
    if pressed_on != phase.message_id:
        return in_private, None
    return SHOWN, card_of(asked_now(round_, phase), round_)

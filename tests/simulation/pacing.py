"""Judging a round's time: deadlines are as printed, nothing closes early without a cause, breaks are kept."""

from collections.abc import Iterator
from itertools import pairwise

from bot.front.words import leading
from bot.front.words.leading import longer
from bot.game.question import Closest
from bot.game.rules import Style
from tests.simulation.contents import BreakCard, Card, LastCard, Reveal
from tests.simulation.evidence import Evidence, Place, Posted
from tests.simulation.oracle import is_unsure, may_have_done
from tests.simulation.paying import Asked, first_of, given, right_ones

MORE = longer(0.0).partition("<")[0]  # how the line begins that says so
EARLY = 0.01  # seconds by which the bot's clock may be ahead of what it reckons with


def broken_times(evidence: Evidence) -> Iterator[str]:
    """A sentence for each thing that came too early, too late or never."""
    for place in sorted(evidence.closings):
        asked, posted = evidence.asked(place), evidence.card(place)
        if asked is not None and posted is not None:
            yield from _deadline(evidence, place, asked, posted)
            if evidence.is_clear(place[0]):
                yield from _closed_for_nothing(evidence, place, asked)
    for message, _, content in evidence.shown():
        if isinstance(content, BreakCard):
            yield from _break(evidence, content, message.at)
    yield from _promised_breaks(evidence)
    yield from _overwritten(evidence)


def _deadline(evidence: Evidence, place: Place, asked: Asked, posted: Posted) -> Iterator[str]:
    wanted = [row for row in evidence.orders("more", *place) if (row.heard_at or 0.0) >= posted.message.at]
    sure = sum((row.told or "").startswith(MORE) for row in wanted)
    most = sure + sum(map(is_unsure, wanted))
    added = (asked.window.closes_at - posted.card.closes_at) / asked.rules.more_time
    if added not in range(sure, most + 1):
        yield (
            f"Question {place[1]} of {place[0]} closed at {asked.window.closes_at}: its card said "
            f"{posted.card.closes_at}, and more time was given {sure} times."
        )
    printed = [content.closes_at for _, content in posted.message.shown if isinstance(content, Card)]
    is_undisturbed = evidence.night.lives == 1 and not posted.message.is_deleted
    if is_undisturbed and place[0] not in evidence.night.gave_up and printed[-1] != asked.window.closes_at:
        yield f"Question {place[1]} of {place[0]} printed {printed[-1]}, not {asked.window.closes_at}."


def _closed_for_nothing(evidence: Evidence, place: Place, asked: Asked) -> Iterator[str]:
    closed_at, window = evidence.closings[place], asked.window
    if closed_at >= window.closes_at - EARLY:
        return
    kept = evidence.kept(place).items()
    answers = {player: press for player, presses in kept if (press := given(presses))}
    if evidence.was_skipped(place) or _all_were_in(evidence, place, asked, set(answers), closed_at):
        return
    if asked.rules.style is Style.FIRST and not isinstance(asked.question.form, Closest):
        first = first_of(right_ones(asked, answers), answers)
        if first is not None and closed_at >= answers[first].at + asked.rules.grace - EARLY:
            return
    yield f"Question {place[1]} of {place[0]} closed {window.closes_at - closed_at:.1f} s early for nothing."


def _all_were_in(
    evidence: Evidence, place: Place, asked: Asked, answered: set[int], closed_at: float
) -> bool:
    """Whether everyone who played one of the last two questions has answered this one."""
    round_id, number = place
    lately = {*evidence.paid((round_id, number - 1)), *evidence.paid((round_id, number - 2))}
    if asked.rules.style is Style.SUDDEN:
        lately &= answered  # who is out is not waited for; who that is, is judged elsewhere
    is_time = closed_at >= asked.window.opened_at + asked.rules.early_close_after - EARLY
    return asked.rules.early_close and is_time and bool(lately) and lately <= answered


def _break(evidence: Evidence, card: BreakCard, begun_at: float) -> Iterator[str]:
    """Nothing comes in a break before somebody says so."""
    ended = [
        row.heard_at
        for row in evidence.of_round(("go on",), card.round)
        if row.heard_at is not None and may_have_done(row, leading.ON_WE_GO)
    ]
    later = [
        posted.message.at
        for posted in evidence.posted
        if posted.card.round == card.round and posted.message.at > begun_at
    ]
    if later and not any(at <= later[0] for at in ended):
        yield f"A question of {card.round} was asked in the break after question {card.number}."


def _promised_breaks(evidence: Evidence) -> Iterator[str]:
    """Who was told that a break comes, sees it."""
    seen = {
        (content.round, content.number)
        for _, _, content in evidence.shown()
        if isinstance(content, BreakCard)
    }
    for row in evidence.night.discord.interactions.values():
        if row.order[0] == "pause" and (row.told or "").startswith("There will be a break"):
            round_id, cards = (
                row.order[1],
                [each for each in evidence.posted if each.card.round == row.order[1]],
            )
            on = max((each.card.number for each in cards if each.message.at <= row.done_at), default=0)
            last = max((each.card.number for each in cards), default=0)
            if last > on + 1 and not {(round_id, on), (round_id, on + 1)} & seen:
                yield f"A break after question {on} of {round_id} was promised and never came."


def _overwritten(evidence: Evidence) -> Iterator[str]:
    """What was revealed on a card stays there."""
    for message in evidence.messages:
        kinds = [type(content) for _, content in message.shown]
        for before, after in pairwise(kinds):
            if before in (Reveal, LastCard) and after is Card:
                card = message.shown[0][1]
                yield f"The reveal of question {getattr(card, 'number', '')} of {card.round} was overwritten."

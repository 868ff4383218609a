"""Looking back on a round in private: one's own answers, and one's misses once more."""

from bot.front.words.grammar import counted, plain
from bot.front.words.questions import MOST_OPTION, MOST_QUESTION, MOST_SOURCES, lettered, noun_of
from bot.game.lookback import OwnAnswer, Reveal
from bot.game.question import Closest

MOST_WHY = 1500

GONE = (
    "I no longer have the questions of that round: I keep them for 30 days. "
    "**Play again** under it, or **/trivia start**, has new ones."
)
NOT_PLAYED = (
    "You did not play in this round, so there are no answers of yours to show. You can still try its "
    "questions now, just for yourself, or join the next round."
)
NO_MISSES = "Nothing to repeat: you had all of it right."
RIGHT_AFTER_ALL = "That one counts as right by now. **My answers** shows how the round stands."
ALONE = " · just for you, without points"


def head_text(own: tuple[OwnAnswer, ...], page: int, pages: int) -> str:
    """How the round went for the person, above the questions of a page (counted from 0)."""
    right = sum(answer.is_right for answer in own)
    points = counted(sum(answer.points for answer in own), "point")
    where = f" · page {page + 1} of {pages}" if pages > 1 else ""
    return f"## Your answers\n-# {right} of {len(own)} right · {points}{where}"


def answer_text(own: OwnAnswer) -> str:
    """One question, what the person made of it, what is right, and the source."""
    reveal = own.reveal
    lines = [f"**{reveal.number}** · {plain(reveal.text, MOST_QUESTION)}", _verdict(own)]
    if not own.is_right or own.press is None or own.press.text:
        lines.append(f"Answer: **{_answer(reveal)}**")
    return "\n".join((*lines, *_from(reveal)))


def once_more_text(reveal: Reveal, place: int, of: int) -> str:
    """A question that is tried again: the head of its card. Places count from 0."""
    alone = ALONE if place == 0 else ""
    return f"{_where(reveal, place, of)}{alone}\n## {plain(reveal.text, MOST_QUESTION)}"


def number_text(unit: str | None) -> str:
    """What a number counts, where one is asked for."""
    return f"A number: how many {plain(unit, MOST_OPTION)}?" if unit else ""


def asking_more(because: str, guess: str) -> str:
    """A guess is neither right nor wrong."""
    return f"You typed {plain(guess, MOST_OPTION)}. {because}"


def tried_text(reveal: Reveal, place: int, of: int, tried: str | None, *, is_right: bool) -> str:
    """What came of a try, the answer, and why; `tried` is None if the answer was only to be shown."""
    lines = [_where(reveal, place, of), plain(reveal.text, MOST_QUESTION)]
    if is_right:
        lines.append("✔ **Right!**")
    elif tried is not None:
        lines.append(f"✘ **Wrong:** {plain(tried, MOST_OPTION)}")
    lines += [f"## {_answer(reveal)}", plain(reveal.explanation, MOST_WHY)]
    return "\n".join(line for line in (*lines, *_from(reveal)) if line)


def done_text(right: int, of: int) -> str:
    """The last one was tried."""
    return f"**That was the last one: {right:,} of {of:,} right this time.**"


def choice_text(reveal: Reveal, option: int) -> str:
    """An option as it is called."""
    return lettered(reveal.options, option)


def form_title(reveal: Reveal) -> str:
    """The head of the form in which an answer is typed."""
    return f"{noun_of(reveal.game).capitalize()} {reveal.number} of {reveal.total}"


def _where(reveal: Reveal, place: int, of: int) -> str:
    return f"-# Once more, {place + 1} of {of} · {noun_of(reveal.game)} {reveal.number}"


def _verdict(own: OwnAnswer) -> str:
    """Right, wrong or left out: in a word, a sign, and the points."""
    if own.press is None:
        return "– **Left out**"
    said = plain(own.press.text or lettered(own.reveal.options, own.press.option), MOST_OPTION)
    is_number = isinstance(own.reveal.form, Closest)
    if not own.is_right:
        return f"✘ **{'Not the nearest' if is_number else 'Wrong'}:** {said}"
    points = f"+{own.points}" if own.points else "no points"
    return f"✔ **{'Nearest' if is_number else 'Right'}, {points}:** {said}"


def _answer(reveal: Reveal) -> str:
    return plain(lettered(reveal.options, reveal.right) if reveal.options else reveal.answer, MOST_OPTION)


def _from(reveal: Reveal) -> tuple[str, ...]:
    return (f"-# From: {plain('; '.join(reveal.sources), MOST_SOURCES)}",) if reveal.sources else ()

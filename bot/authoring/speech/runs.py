"""Runs of capitalised words, and the part of each that is somebody's name."""

from collections.abc import Sequence

from bot.authoring.speech.callings import NATIONALS, POSTNOMINALS, REGAL, ROLES, TITLES
from bot.authoring.speech.tokens import Token, bare
from bot.authoring.speech.vocabulary import (
    DETERMINERS,
    NOT_NAMES,
    ORGANISATION_WORDS,
    PARTICLES,
    SAYING,
    SUFFIXES,
)


def run_start(tokens: Sequence[Token], last: int, lowest: int = 0) -> int:
    """The index at which the run of capitals that ends at `last` begins; possessives end another run."""
    first = last
    while first > lowest and last - first < _LONGEST_RUN:
        before = tokens[first - 1]
        whole = tokens[last].lower in ORGANISATION_WORDS and before.is_capital  # the Sheriff’s Department
        if not _adjoins(before, tokens[first]) or (before.is_possessive and not whole):
            break
        if before.is_capital or before.text == "&":
            first -= 1
        elif (
            before.lower in PARTICLES and (start := _before_particles(tokens, first - 1, lowest)) is not None
        ):
            first = start
        else:
            break
    return first + 1 if tokens[first].text == "&" else first


def run_end(tokens: Sequence[Token], first: int) -> int:
    """One past the index at which the run of capitals that begins at `first` ends."""
    last = first
    while last + 1 < len(tokens) and last - first < _LONGEST_RUN and not tokens[last].is_possessive:
        following = last + 1
        while following < len(tokens) and tokens[following].lower in _LINKS:
            following += 1
        if following == len(tokens) or not tokens[following].is_capital or following - last > _MOST_PARTICLES:
            break
        if any(not _adjoins(tokens[at], tokens[at + 1]) for at in range(last, following)):
            break
        last = following
    return last + 1


def name_in(run: Sequence[Token]) -> tuple[Token, ...]:
    """The name at the end of a run: without sentence openers, titles and what stands before a title."""
    words = list(run)
    while words and _is_opening(words):
        words.pop(0)
    if len(words) > 1 and words[0].lower in SAYING:
        words.pop(0)
    while words and words[-1].lower in _AFTERWARDS:
        words.pop()
    while len(words) > 1 and bare(words[-1].text) in POSTNOMINALS:
        words.pop()
    if not words or bare(words[-1].lower) in ORGANISATION_WORDS:
        return tuple(words)
    for index in range(len(words) - 2, -1, -1):
        rest = words[index + 1 :]
        of_nation = len(rest) > 1 and words[index].lower in NATIONALS
        if (of_nation or _is_title(words[index])) and rest[0].lower.rstrip(".") not in SUFFIXES:
            regal = words[index].lower in REGAL and len(rest) == 1
            return tuple(words[index:] if regal else _after_organisation(rest))
    return tuple(_after_organisation(words))


def spelled(words: Sequence[Token]) -> str:
    """The name as a person writes it: no possessive ending, one space between words."""
    return " ".join([*(word.text for word in words[:-1]), bare(words[-1].text)]) if words else ""


_MOST_PARTICLES = 4
_WHAT_SOMEBODY_IS = ("er", "or", "ist", "man", "woman", "born", "based", "old", "winning", "elect", "turned")
_LONGEST_RUN = 12
_LINKS = PARTICLES | {"&"}
_NEW = frozenset({
    "new york", "new yorker", "new yorkers", "new zealand", "new zealander", "new zealanders", "new delhi",
    "new jersey", "new mexico", "new hampshire", "new orleans", "new south", "new england", "new haven",
    "new brunswick", "new guinea", "new britain", "new caledonia", "new labour",
})  # fmt: skip
_AFTERWARDS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "q&a"
})  # fmt: skip


def _is_opening(words: Sequence[Token]) -> bool:
    """Whether a run's first word begins a sentence and no name; New York and Will Smith stay whole."""
    if len(words) > 1 and (words[0].text == "Will" or f"new {bare(words[1].lower)}" in _NEW):
        return False
    return (words[0].lower in NOT_NAMES or words[0].text in {"I", "A"}) and not _is_initial(words)


def _after_organisation(words: Sequence[Token]) -> Sequence[Token]:
    """The person behind an organisation: Weather Bureau Ian Doe; a single word belongs to it."""
    heads = [at for at, word in enumerate(words[:-2]) if word.lower in ORGANISATION_WORDS]
    return words[heads[-1] + 1 :] if heads else words


def _is_title(token: Token) -> bool:
    """Whether a capital before a name is none of it: Judge, Senators, Singer-songwriter, Ex-mayor."""
    lower = token.lower
    first, hyphen, rest = token.text.partition("-")
    if lower in TITLES or not hyphen or not rest.islower():
        return lower in TITLES or lower.removesuffix("s") in ROLES or lower.replace("men", "man") in ROLES
    last = rest.rsplit("-", maxsplit=1)[-1]
    counts = last in DETERMINERS and "of-" in rest
    return first == "Ex" or last in ROLES or last.endswith(_WHAT_SOMEBODY_IS) or counts


def _adjoins(left: Token, right: Token) -> bool:
    """Whether one space, or the break of a line, is all that stands between two words."""
    return 0 <= right.start - left.end <= 1 and (right.start > left.end or "&" in (left.text, right.text))


def _is_initial(words: Sequence[Token]) -> bool:
    return words[0].text == "A" and len(words) > 1 and words[0].end - words[0].start > 1


def _before_particles(tokens: Sequence[Token], last: int, lowest: int) -> int | None:
    """Where a run goes on to the left of the particles that end at `last`, if it does."""
    at = last
    while at > lowest and tokens[at].lower in PARTICLES and _adjoins(tokens[at - 1], tokens[at]):
        if tokens[at - 1].is_capital and not tokens[at - 1].is_possessive:
            return at - 1
        if tokens[at - 1].lower not in PARTICLES:
            break
        at -= 1
    return None

"""What kind of thing an answer is: as its author says, or as it looks."""

from typing import Final

from bot.game.judging.folding import words_of
from bot.game.judging.given_names import GIVEN_NAMES
from bot.game.judging.people_names import PARTICLES
from bot.game.judging.regions import in_region
from bot.game.judging.word_lists import words_in_order

_KINDS: Final = {
    "person": "person character people actor actress cast crew creator director writer producer host player "
    "speaker name singer presenter composer contestant",
    "place": "place city country location state region town street setting",
    "title": "title show film movie series book song game album work programme program",
    "organisation": "organisation organization company network studio band team group brand school channel",
    "number": "number count quantity amount money percentage age ordinal",
    "date": "date year month day decade time",
    "duration": "duration length runtime period",
}
_KIND_OF: Final = {word: kind for kind, words in _KINDS.items() for word in words_in_order(words)}
_LIKELY_PARTS: Final = range(2, 5)


def kind_of(kind: str | None, answer: str) -> str:
    """The kind the judge works with; "phrase" for one it has no rules for, "" if nothing is known."""
    if kind and kind.strip():
        return _KIND_OF.get(kind.strip().casefold(), "phrase")
    if _looks_like_a_person(answer):
        return "person"
    return "place" if in_region(answer) else ""


def _looks_like_a_person(text: str) -> bool:
    parts = text.split()
    if len(parts) not in _LIKELY_PARTS or any(letter.isdigit() for letter in text):
        return False
    first = words_of(parts[0])
    named = len(first) == 1 and first[0] in GIVEN_NAMES
    return named and all(part[:1].isupper() or part in PARTICLES for part in parts)

"""Learning names: every full name of an article, where it stands, and what is said of its bearer."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from bot.authoring.speech.callings import ROLES
from bot.authoring.speech.runs import name_in, run_end, spelled
from bot.authoring.speech.tokens import Token, tokens_of
from bot.authoring.speech.vocabulary import ORGANISATION_WORDS


class Known(Struct):
    """A name of two words or more, where it stands, and the roles that the article gives its bearer.

    `is_guess`: a word before it may be none of it, or one of it be left out.
    """

    name: str
    words: tuple[str, ...]
    places: list[int] = field(default_factory=list[int])
    roles: set[str] = field(default_factory=set[str])
    is_introduced: bool = False
    is_guess: bool = False

    @property
    def is_organisation(self) -> bool:
        """Whether its last word is one of a company, a ministry or a club."""
        return self.words[-1] in ORGANISATION_WORDS


def folded(name: str) -> tuple[str, ...]:
    """What a name is looked up by: its words in small letters, without points, apostrophes straight."""
    return tuple(name.casefold().replace(".", "").replace("’", "'").split())


def learnt(article: str) -> dict[tuple[str, ...], Known]:
    """The full names of an article, by their folded words, in the order of first mention."""
    found: dict[tuple[str, ...], Known] = {}
    for run in _full_names(article):
        words = _without_place(article, run)
        name = spelled(words)
        key = folded(name)
        known = found.setdefault(key, Known(name, key))
        known.places.append(words[0].start)
        known.is_guess |= len(words) < len(run) or _may_begin_with_noun(article, words)
        if len(known.places) <= _PLACES_READ and not known.is_organisation:
            known.roles.update(_roles_around(article, words[0].start, words[-1].end))
            known.is_introduced |= _INTRODUCED.match(article, words[-1].end) is not None
    return _believed(article, found)


_LINE = re.compile(r"[^\n]+")
_LONG_WORD, _FEWEST_WORDS, _MOST_WORDS = 4, 4, 16
_PLACES_READ = 4
_SHORTEST = 2
_OF_PLACE = re.compile(r"\b([\w-]+) (?:of|to|for|in) (?:the )?\Z")
_SOUNDS = (
    "er", "or", "ist", "ian", "men", "man", "women", "woman", "ant", "ent", "eur", "ess", "ee", "ees", "ers",
    "ors", "ists", "ians", "ants", "ents",
)  # fmt: skip
_RUN = re.compile(
    r"(?<!\w)[^\W\da-z_][^\s,;:!?“”\"()—–]*"
    r"(?: (?:[a-z’']{1,3} ){0,2}(?:[a-z]{2,3}-|[dl]['’])?[^\W\da-z_][^\s,;:!?“”\"()—–]*)+"
)
_NICKNAMED = re.compile(
    r"([^\W\da-z_][\w’'-]+) [“\"‘'(][^”\"’'()\n]{1,30}[”\"’')] ([^\W\da-z_][\w’'-]+)",
)
_INTRODUCED = re.compile(
    r",? (?:who\b|said\b|says\b|told\b|tells\b|added\b)|, (?:aged? )?\d{1,3}\b"
    r"|, [a-z][^,.;:!?“”\"\n]{1,80}, (?:said|says|told|tells|added|wrote|writes|called|calls)\b"
)
_APPOSED = re.compile(r", ((?:[^\s,.;:!?“”\"()]+ ?){1,10})")
_OFFICE = re.compile(
    r"\b(?:the|its|their|his|her) ([a-z-]+(?: [a-z-]+){0,3}?) (?:of|for|at|in) [^,.;:!?“”\"()\n]{1,60}, \Z"
)
_ROLE_ENDINGS = (
    "spinner",
    "keeper",
    "maker",
    "holder",
    "player",
    "leader",
    "owner",
    "ologist",
    "woman",
    "manager",
)
_APPOSITION_ENDS = frozenset({"of", "for", "at", "in", "who", "and"})


def _full_names(article: str) -> Iterator[Sequence[Token]]:
    """Every name of two words or more, in order; first those with a nickname inside, without it."""
    for match in _NICKNAMED.finditer(article):
        first, last = tokens_of(article, *match.span(1))[:1], tokens_of(article, *match.span(2))[:1]
        if name_in(first) and last[0].is_capital:
            yield (*first, *last)
    for match in _RUN.finditer(article):
        tokens = tokens_of(article, *match.span())
        index = 0
        while index < len(tokens):
            end = run_end(tokens, index) if tokens[index].is_capital else index + 1
            words = name_in(tokens[index:end])
            if len(words) > 1:
                yield words
            index = end


def _believed(article: str, found: dict[tuple[str, ...], Known]) -> dict[tuple[str, ...], Known]:
    """The names without those that stand only in headlines where the text has another of that surname."""
    headlines = [line.span() for line in _LINE.finditer(article) if _is_headline(line.group())]
    if not headlines:
        return found
    only = {
        words
        for words, known in found.items()
        if all(any(start <= at < end for start, end in headlines) for at in known.places)
    }
    surnames = {words[-1] for words in found.keys() - only}
    return {words: found[words] for words in found if words not in only or words[-1] not in surnames}


def _is_headline(line: str) -> bool:
    """Whether nearly every longer word has a capital: what stands there in capitals are no names."""
    words = [word for word in line.split() if len(word) >= _LONG_WORD]
    capitals = sum(1 for word in words if word[0].isupper())
    return _FEWEST_WORDS <= len(words) <= _MOST_WORDS and capitals * 5 >= len(words) * 4


def _without_place(article: str, words: Sequence[Token]) -> Sequence[Token]:
    """The last two words of a run that an office’s place may begin: the mayor of London Jo Doe."""
    if len(words) <= _SHORTEST:
        return words
    start = words[0].start
    office = _OF_PLACE.search(article[max(0, start - 40) : start])
    return words[-_SHORTEST:] if office and office[1].lower() in ROLES else words


def _may_begin_with_noun(article: str, words: Sequence[Token]) -> bool:
    """Whether a sentence begins with a word that sounds like what somebody is: Administrator Jo Doe."""
    if len(words) <= _SHORTEST or not words[0].lower.endswith(_SOUNDS):
        return False
    before = article[max(0, words[0].start - 2) : words[0].start]
    return not before.strip() or before.strip()[-1] in '.!?”"’'


def _roles_around(article: str, start: int, end: int) -> Iterator[str]:
    """The roles that stand right before a name or in the apposition right after it."""
    before = article[max(0, start - 40) : start].lower().split()
    word = before[-1].removesuffix(",") if before and article[start - 1 : start] == " " else ""
    if word in ROLES or word.endswith(_ROLE_ENDINGS):
        yield word
    if office := _OFFICE.search(article[max(0, start - 120) : start].lower()):
        yield from (part for part in office.group(1).split() if part in ROLES)
    apposed = _APPOSED.match(article, end, end + 120)
    for word in apposed.group(1).lower().split() if apposed else ():
        if word in _APPOSITION_ENDS:
            break
        if word in ROLES:
            yield word

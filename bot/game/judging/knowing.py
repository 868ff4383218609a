"""What can be known of a typed question before anyone guesses: every form of its answer, and who else has it.

A form is kept by its key (see `folding.key_of`) with the verdict on it. Where two claim a key, the later of
these wins: another's short form, the answer's short form, another's name, the answer, what a moderator says.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from msgspec import Struct

from bot.game.judging.asides import may_hold_asides
from bot.game.judging.dates import Day, days, is_date
from bot.game.judging.folding import ARTICLES, LONGEST, key_of, words_of
from bot.game.judging.kinds import kind_of
from bot.game.judging.naming import JOINING, Name, name_of
from bot.game.judging.people_names import HONORIFICS, Words
from bot.game.judging.quantities import Quantity, in_order, known_unit, quantities
from bot.game.judging.spelling import Near, Rivals, form_of
from bot.game.judging.verdicts import (
    ANOTHER_NAME,
    ASK_MORE,
    REFUSED,
    SOMETHING_ELSE,
    THE_ANSWER,
    UNIQUE_PART,
    WHICH_ONE,
    Verdict,
)
from bot.game.judging.word_lists import word_set

LABELS: Final = word_set("season episode chapter part volume act grade round number")
_ROOM: Final = 80  # characters for what people say around a guess


Letters = tuple[bytes, int]  # of one form, and how many others a slip of it may hold


class Known(Struct, frozen=True):
    """One question, prepared. `spellings` are the forms that a guess of so many letters may be a slip of.

    `given` holds the verdict on texts in lower case: at first on all names as they are written, then on what
    has been judged. What is accepted or asks for more has no more than `reach` letters. `counts` is true of a
    title whose numbers, if it has any, are a "seven" and no "seventh".
    """

    kind: str
    given: dict[str, Verdict]
    verdicts: dict[str, Verdict]
    spellings: dict[int, tuple[Near, ...]]
    reach: int
    letters: tuple[Letters, ...]
    letters_at: dict[int, tuple[Letters, ...]]
    short: frozenset[str]
    not_accepted: Rivals
    rejected: Rivals
    partial_words: frozenset[str]
    whole: Words
    opening: str
    content: Words
    size: int
    opens_like_an_aside: bool
    amounts: tuple[Quantity, ...]
    day: Day | None
    calculable: bool
    counts: bool
    numberless: bool
    longest: int


@lru_cache(maxsize=256)  # a question that is read again, or from a line of its own, is still the same
def prepared(
    answer: str,
    aliases: tuple[str, ...],
    prompts: tuple[str, ...],
    refused: tuple[str, ...],
    others: tuple[str, ...],
    kind: str | None,
) -> Known:
    """All that the judge wants to know of a question."""
    kind = kind_of(kind, answer)
    names = [name_of(text, kind) for text in (answer, *aliases)]
    verdicts = _verdicts(names, _rivals(names, others, kind), kind) | _ruled(prompts, refused)
    longest = min(LONGEST, _ROOM + 2 * max(len(text) for text in (answer, *aliases, *prompts, *refused)))
    given = _given((answer, *aliases), [other for other in others if len(other) <= longest], verdicts)
    given |= dict.fromkeys(prompts, ASK_MORE) | dict.fromkeys(refused, REFUSED)
    whole = names[0].full[0] if names[0].full else ()
    amounts, day = _amounts(answer, kind), _day(answer, kind)
    spellings = _spellings(_forms(names, prompts), verdicts)
    own_words = _own_words(names, kind)
    welcome = [key for key, said in verdicts.items() if said.verdict != "reject"] + ["".join(own_words)]
    return Known(
        kind=kind,
        given={text.lower(): said for text, said in given.items()},
        verdicts=verdicts,
        spellings=spellings,
        reach=max(*spellings, *map(len, welcome), 0),
        letters=_letters(welcome, spellings),
        letters_at={length: _letters((), {length: near}) for length, near in spellings.items()},
        short=frozenset(key_of(form) for name in names for form in name.short),
        not_accepted=_by_length(key for key, said in verdicts.items() if said.verdict != "accept"),
        rejected=_by_length(key for key, said in verdicts.items() if said.verdict == "reject"),
        partial_words=own_words | ARTICLES | HONORIFICS,
        whole=whole,
        opening=whole[0] if whole and kind in {"person", "place"} else "",
        content=tuple(content(whole)),
        size=sum(len(word) for word in content(whole)),
        opens_like_an_aside=any(may_hold_asides(form) for name in names for form in name.full),
        amounts=amounts,
        day=day,
        calculable=bool(amounts or day),
        counts=kind == "title" and not any(in_order(text) for text in (answer, *aliases)),
        numberless=not (amounts or day) and all(map(str.isalpha, verdicts)),
        longest=longest,
    )


def _key(text: str) -> str:
    return key_of(words_of(text))


def _given(names: Iterable[str], others: Iterable[str], verdicts: dict[str, Verdict]) -> dict[str, Verdict]:
    """The verdicts on names as they are written; the answer's own are right whatever their words may say."""
    given = {other: said for other in others if (said := verdicts.get(_key(other)))}
    return given | {text: verdicts.get(_key(text), THE_ANSWER) for text in names if text.strip()}


def _ruled(prompts: Iterable[str], refused: Iterable[str]) -> dict[str, Verdict]:
    """What the author or a moderator has ruled, whatever the rules say."""
    asking = [key_of(form) for text in prompts for form in name_of(text, "phrase").full]
    return dict.fromkeys(asking, ASK_MORE) | {key: REFUSED for text in refused if (key := _key(text))}


def _own_words(names: list[Name], kind: str) -> frozenset[str]:
    """The words that are a part of the answer; of a place the region that people add is none ("France")."""
    forms = [form for name in names for form in (name.full[:1] if kind == "place" else name.full)]
    return frozenset(word for form in forms for word in form)


def _rivals(names: list[Name], others: Iterable[str], kind: str) -> list[Name]:
    """The other entities, but for those that are only another way to write this one."""
    ours = {key_of(form) for name in names for form in name.full[:1]}
    rivals = (name_of(other, kind or kind_of(None, other)) for other in others)
    return [rival for rival in rivals if rival.full and key_of(rival.full[0]) not in ours]


def _verdicts(names: list[Name], rivals: list[Name], kind: str) -> dict[str, Verdict]:
    theirs = {key_of(form) for rival in rivals for form in rival.full}
    contested = frozenset(part for rival in rivals for part in rival.parts)
    verdicts: dict[str, Verdict] = dict.fromkeys(contested, SOMETHING_ELSE)
    verdicts |= {key_of(form): SOMETHING_ELSE for rival in rivals for form in rival.short}
    for name in names:
        for key in sorted(name.parts & contested):
            verdicts[key] = WHICH_ONE
        for form in name.short:
            key = key_of(form)
            verdicts[key] = WHICH_ONE if key in contested else UNIQUE_PART
    verdicts |= dict.fromkeys(theirs, SOMETHING_ELSE)
    for name in names:
        for form in name.full[1:]:
            key = key_of(form)
            verdicts[key] = WHICH_ONE if key in theirs else THE_ANSWER
        for form in name.full[:1]:
            verdicts[key_of(form)] = THE_ANSWER
    verdicts |= _labelled(names, kind)
    return verdicts | {key_of(form): ANOTHER_NAME for name in names[1:] for form in name.full[:1]}


def _labelled(names: list[Name], kind: str) -> dict[str, Verdict]:
    """Let "4" be enough for "Season 4", and "season 4" not too much for "4"."""
    found: dict[str, Verdict] = {}
    for name in names:
        match name.full[:1]:
            case ((label, number),) if label in LABELS and number.isdigit() and kind != "title":
                found[number] = THE_ANSWER
            case ((number,),) if number.isdigit() and kind in {"number", ""}:
                found |= dict.fromkeys((f"{label}{number}" for label in sorted(LABELS)), THE_ANSWER)
            case _:
                pass
    return found


def _forms(names: list[Name], prompts: Iterable[str]) -> Iterator[Words]:
    for name in names:
        if not name.acronym:
            yield from name.full
            yield from name.short
    for prompt in prompts:
        yield from name_of(prompt, "phrase").full


def _spellings(forms: Iterable[Words], verdicts: dict[str, Verdict]) -> dict[int, tuple[Near, ...]]:
    """The forms that are accepted or ask for more, by the number of letters of what may be a slip of them."""
    by_length: dict[int, list[Near]] = {}
    for words in dict.fromkeys(forms):
        form = form_of(words)
        if not form.limit or verdicts[form.key].verdict == "reject":
            continue
        for length in range(len(form.key) - form.limit, len(form.key) + form.limit + 1):
            by_length.setdefault(length, []).append((form.key, form.limit, form))
    return {length: tuple(near) for length, near in by_length.items()}


def _by_length(keys: Iterable[str]) -> Rivals:
    found: Rivals = {}
    for key in keys:
        found[len(key)] = (*found.get(len(key), ()), key)
    return found


def _letters(exact: Iterable[str], spellings: dict[int, tuple[Near, ...]]) -> tuple[Letters, ...]:
    """The letters of what may be right or a part of it, without those that another of these allows anyway."""
    allowed = dict.fromkeys(map(frozenset, exact), 0)
    for near in spellings.values():
        for key, limit, _ in near:
            letters = frozenset(key)
            allowed[letters] = max(limit, allowed.get(letters, 0))
    most: list[tuple[frozenset[str], int]] = []
    for letters, limit in sorted(
        allowed.items(), key=lambda allowing: (allowing[1], len(allowing[0])), reverse=True
    ):
        if not any(letters <= others for others, _ in most):
            most.append((letters, limit))
    return tuple(("".join(sorted(letters)).encode(), limit) for letters, limit in most)


def _amounts(answer: str, kind: str) -> tuple[Quantity, ...]:
    if kind not in {"number", "duration", ""} or in_order(answer):
        return ()  # "two towers" is not "second"
    readings = quantities(words_of(answer), answer)
    if kind == "duration":
        return tuple(reading for reading in readings if reading.measured) or readings
    # "58M" of something countable is millions: the reading without a glued unit comes last.
    readings = readings[-1:]
    return readings if kind else tuple(reading for reading in readings if known_unit(reading))


def _day(answer: str, kind: str) -> Day | None:
    if kind not in {"date", ""} or len(answer) > LONGEST:
        return None
    readings = days(answer, words_of(answer))
    if len(readings) != 1 or (not kind and not is_date(readings[0])):
        return None
    return readings[0]


def content(words: Iterable[str]) -> list[str]:
    """The words that say what is meant, without articles, titles and small words."""
    return [word for word in words if word not in JOINING and word not in HONORIFICS]

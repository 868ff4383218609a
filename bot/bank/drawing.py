"""Which questions a round gets: fresh ones first, varied, none that spoils or answers another.

`draw` is pure. It fills one place after the other, from the question that was asked longest ago, and gives
way where the bank is small: first on variety, then on difficulty; never on repeats, spoilers, giveaways or
the most that a round has of what is typed or rare.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from math import ceil, floor
from typing import Literal, assert_never

from msgspec import Struct
from msgspec.structs import replace

from bot.bank.apart import apart
from bot.bank.bank import QUOTES, Bank
from bot.game.question import TRUE_FALSE, Choice, Closest, Question, TrueFalse, Typed, right_text

EASY = 2  # the highest difficulty of a round's first two questions
HARD = 4  # the lowest difficulty of its last one
LARGEST_SHARE = 0.4  # of a round that one speaker may take
ANSWER_SHARE = 0.25  # of a round that one answer may take
TRUE_FALSE_SHARE = 0.4
TYPED_SHARE = 0.2  # a form on a phone is four actions against one press
RARE_SHARE = 0.2  # of what a relation calls rare: “Which outlet …?” amuses once
TWIST_SHARE = 0.5  # of a round that mixes twists; most lines are asked “Who said it?”
GUESTS = ("who is it about",)  # quote questions that a mixed trivia round welcomes as well


class Wanted(Struct, frozen=True, kw_only=True):
    """What a round asks for; `ceiling` is the last season that may be spoiled (None: everything may)."""

    game: Literal["trivia", "whosaid"]
    count: int
    theme: str | None = None
    twist: str | None = None
    ceiling: int | None = None


def draw(bank: Bank, wanted: Wanted, last_asked: Mapping[str, float], seed: int) -> tuple[Question, ...]:
    """The questions of one round in the order of play; fewer than wanted where the bank has no more."""
    order = _stems_in_order(playable(bank, wanted), last_asked, seed)
    chosen = _chosen(order, wanted.count, _Selection(wanted.count, order, bank.speakers, seed))
    return apart(_rising(chosen, seed))


def playable(bank: Bank, wanted: Wanted) -> tuple[Question, ...]:
    """All questions that such a round may ask, with nothing in them above the ceiling."""
    fitting = (_below(question, wanted.ceiling) for question in bank.questions if _fits(question, wanted))
    return tuple(question for question in fitting if question is not None)


def _fits(question: Question, wanted: Wanted) -> bool:
    if wanted.theme == QUOTES and question.game == "whosaid":
        return wanted.twist in (None, question.twist)
    if wanted.theme is not None and question.theme != wanted.theme:
        return False
    if wanted.twist is not None and question.twist != wanted.twist:
        return False
    if question.game == wanted.game:
        return True
    return wanted.game == "trivia" and (wanted.theme is not None or question.twist in GUESTS)


def _below(question: Question, ceiling: int | None) -> Question | None:
    if ceiling is None:
        return question
    if question.spoils > ceiling:
        return None
    match question.form:
        case TrueFalse() | Typed() | Closest():
            return question
        case Choice(wrong=wrong, shown=shown) as choice:
            kept = tuple(option for option in wrong if option.spoils <= ceiling)
            if len(kept) == len(wrong):
                return question
            if len(kept) < min(2, len(wrong)):
                return None
            return replace(question, form=replace(choice, wrong=kept, shown=min(shown, len(kept) + 1)))
        case _:
            assert_never(question.form)


def _stems_in_order(
    questions: Iterable[Question], last_asked: Mapping[str, float], seed: int
) -> list[list[Question]]:
    """The variants of each stem, stems asked longest ago first, otherwise by chance."""
    stems: dict[str, list[Question]] = {}
    for question in questions:
        stems.setdefault(question.stem, []).append(question)
    never = float("-inf")
    order = sorted(stems, key=lambda stem: (last_asked.get(stem, never), _chance(seed, "stem", stem)))
    return [stems[stem] for stem in order]


def _chosen(order: list[list[Question]], count: int, round_: "_Selection") -> list[Question]:
    for place in _places(count):
        found = round_.first(order, place) or round_.first(order, "any") or round_.least_bad(order)
        if found is None:
            break
        round_.add(found)
    return round_.questions


def _places(count: int) -> list[str]:
    """What a round must have, rarest first: two easy questions, a hard one, and whatever comes."""
    return [*("easy" for _ in range(2)), "hard", *("any" for _ in range(count))][:count]


class _Selection:
    """The questions chosen so far, and what may still join them."""

    def __init__(
        self, count: int, order: list[list[Question]], speakers: Mapping[str, str], seed: int
    ) -> None:
        self.questions: list[Question] = []
        self._seed = seed
        self._speakers = speakers
        self._most_of_speaker = max(1, floor(count * LARGEST_SHARE))
        self._most_of_answer = max(1, floor(count * ANSWER_SHARE))
        themes = Counter(theme for variants in order for theme in {found.theme for found in variants})
        share = count / max(1, len(order))
        most = ceil(count * TWIST_SHARE) if len(themes) > 1 else count
        self._most_of_theme = {theme: min(most, ceil(share * many) + 1) for theme, many in themes.items()}
        self._most_statements = max(1, round(count * TRUE_FALSE_SHARE))
        self._most_typed = floor(count * TYPED_SHARE)
        self._most_rare = max(1, floor(count * RARE_SHARE))
        self._taken: Counter[tuple[str, str]] = Counter()
        self._stems: set[str] = set()
        self._given_away: set[str] = set()

    def add(self, question: Question) -> None:
        self.questions.append(question)
        self._stems.add(question.stem)
        self._given_away.update(question.gives_away)
        self._taken.update(self._traits(question))

    def first(self, order: list[list[Question]], place: str) -> Question | None:
        """The first question that suits the place and repeats nothing; its variants come by chance."""
        for variants in order:
            fitting = [found for found in variants if _suits(found, place) and self._may_join(found)]
            for question in self._shuffled(fitting):
                if self._varies(question):
                    return question
        return None

    def least_bad(self, order: list[list[Question]]) -> Question | None:
        """The question that repeats the least, where every one repeats something; a speaker least of all."""
        joining = (found for variants in order for found in self._shuffled(variants) if self._may_join(found))
        return min(joining, key=self._badness, default=None)

    def _badness(self, question: Question) -> tuple[bool, int]:
        traits = self._traits(question)
        too_loud = any(kind == "speaker" and not self._has_room((kind, name)) for kind, name in traits)
        return too_loud, sum(self._taken[trait] for trait in traits)

    def _shuffled(self, variants: list[Question]) -> list[Question]:
        return sorted(variants, key=lambda found: _chance(self._seed, "variant", found.id))

    def _traits(self, question: Question) -> tuple[tuple[str, str], ...]:
        """What a round should not have too much of."""
        traits = [("answer", right_text(question)), ("text", question.text), ("theme", question.theme)]
        if isinstance(question.form, TrueFalse):
            traits.append(("form", "statement"))
        elif _is_typed(question):
            traits.append(("form", "typed"))
        if question.rare:
            traits.append(("form", "rare"))
        if speaker := self._speakers.get(question.stem):
            traits.append(("speaker", speaker))
        return tuple(traits)

    def _may_join(self, question: Question) -> bool:
        if _is_typed(question) and self._taken["form", "typed"] >= self._most_typed:
            return False
        if question.rare and self._taken["form", "rare"] >= self._most_rare:
            return False
        free = question.stem not in self._stems and question.stem not in self._given_away
        return free and self._stems.isdisjoint(question.gives_away)

    def _varies(self, question: Question) -> bool:
        return all(self._has_room(trait) for trait in self._traits(question))

    def _has_room(self, trait: tuple[str, str]) -> bool:
        return self._taken[trait] < self._limit(trait)

    def _limit(self, trait: tuple[str, str]) -> int:
        match trait[0]:
            case "theme":
                return self._most_of_theme.get(trait[1], 1)
            case "text":
                return 1
            case "form":
                forms = {"typed": self._most_typed, "rare": self._most_rare}
                return forms.get(trait[1], self._most_statements)
            case "answer" if trait[1] in TRUE_FALSE:
                return ceil(self._most_statements / 2)
            case "answer":
                return self._most_of_answer
            case _:
                return self._most_of_speaker


def _is_typed(question: Question) -> bool:
    return isinstance(question.form, Typed | Closest)


def _suits(question: Question, place: str) -> bool:
    match place:
        case "easy":
            return question.difficulty <= EASY and not _is_typed(question)
        case "hard":
            return question.difficulty >= HARD
        case _:
            return True


def _rising(questions: list[Question], seed: int) -> tuple[Question, ...]:
    """From easy to hard; the first two let everyone in, so that nobody has to type there."""
    ordered = sorted(questions, key=lambda found: (found.difficulty, _chance(seed, "place", found.id)))
    first = [found for found in ordered if not _is_typed(found)][:2]
    return (*first, *(found for found in ordered if found not in first))


def _chance(seed: int, purpose: str, name: str) -> bytes:
    """A place that looks random and is the same on every machine."""
    return sha256(f"{seed}\n{purpose}\n{name}".encode()).digest()

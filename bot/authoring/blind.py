"""Players who read only the options: if one beats chance, the bank gives its answers away by their looks.

They play rounds as they are drawn. A player's edge is how far they are above chance, in standard errors; more
than two is too much. What they have learnt of a bank never includes the stem that they are being asked.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from math import sqrt

from msgspec import Struct

from bot.bank.bank import Bank
from bot.bank.drawing import Wanted, draw
from bot.bank.texts import folded
from bot.game.question import Choice, Question, options, right_text

ROUNDS = 1_000
FEWEST_STEMS = 40  # of a bank whose blind players mean something
MOST_EDGE = 2.0  # standard errors
TRIVIA, QUOTES = 10, 8  # questions of a round
POSITIONS = 4


class BlindScore(Struct, frozen=True):
    """How one blind player did: of `asked` questions `right` were right, where chance gives `expected`."""

    game: str
    player: str
    asked: int
    right: float
    expected: float
    error: float

    @property
    def edge(self) -> float:
        """Standard errors above chance."""
        return (self.right - self.expected) / self.error if self.error else 0.0

    @property
    def too_good(self) -> bool:
        """Whether the bank gives something away to this player."""
        return self.edge > MOST_EDGE


Liking = Callable[[Question, tuple[str, ...], int], float]


def blind_scores(bank: Bank, rounds: int = ROUNDS) -> tuple[BlindScore, ...]:
    """Every blind player's score over rounds of either game."""
    players = blind_players(bank)
    return tuple(
        _score(game, name, liking, asked)
        for game, asked in _asked(bank, rounds).items()
        if asked
        for name, liking in players.items()
    )


def tells(bank: Bank) -> bool:
    """Whether a bank is large enough for blind players to say something."""
    return len(bank.by_stem) >= FEWEST_STEMS


def blind_players(bank: Bank) -> Mapping[str, Liking]:
    """Who plays, by name: how much each likes the option at an index; the best liked is pressed."""
    learnt = _Learnt(bank)
    players: dict[str, Liking] = {
        "the longest option": lambda _, shown, index: len(shown[index]),
        "the shortest option": lambda _, shown, index: -len(shown[index]),
        "the commonest right answer": learnt.right_elsewhere,
        "the commonest option": learnt.offered_elsewhere,
        "the rarest option": lambda question, shown, index: -learnt.offered_elsewhere(question, shown, index),
        "most words of the question": _echo,
        "the last option": lambda _, __, index: index,
    }
    for position in range(POSITIONS):
        players[f"option {position + 1}"] = _place(position)
    return players


class _Learnt:
    """What a bank's other stems teach: which texts are offered, and which are right."""

    def __init__(self, bank: Bank) -> None:
        self._right: defaultdict[str, set[str]] = defaultdict(set)
        self._offered: defaultdict[str, set[str]] = defaultdict(set)
        for question in bank.questions:
            self._right[right_text(question)].add(question.stem)
            self._offered[right_text(question)].add(question.stem)
            if isinstance(question.form, Choice):
                for option in question.form.wrong:
                    self._offered[option.text].add(question.stem)

    def right_elsewhere(self, question: Question, shown: tuple[str, ...], index: int) -> float:
        """In how many other stems this text is right."""
        return len(self._right[shown[index]] - {question.stem})

    def offered_elsewhere(self, question: Question, shown: tuple[str, ...], index: int) -> float:
        """In how many other stems this text is an option."""
        return len(self._offered[shown[index]] - {question.stem})


def _echo(question: Question, shown: tuple[str, ...], index: int) -> float:
    said = set(folded(question.text).split())
    words = folded(shown[index]).split()
    return sum(word in said for word in words) / len(words)


def _place(position: int) -> Liking:
    return lambda _, __, index: float(index == position)


Asked = tuple[Question, tuple[str, ...], int]


def _asked(bank: Bank, rounds: int) -> dict[str, list[Asked]]:
    """By game, each question as it is shown, and where its right option stands."""
    return {
        "trivia": list(_shown(bank, Wanted(game="trivia", count=TRIVIA), rounds)),
        "whosaid": list(_shown(bank, Wanted(game="whosaid", count=QUOTES), rounds)),
    }


def _shown(bank: Bank, wanted: Wanted, rounds: int) -> Iterator[Asked]:
    for seed in range(rounds):
        for question in draw(bank, wanted, {}, seed):
            shown = options(question, seed)
            if shown:  # what is typed shows nothing to press
                yield question, shown, shown.index(right_text(question))


def _score(game: str, name: str, liking: Liking, asked: list[Asked]) -> BlindScore:
    right, expected, variance = 0.0, 0.0, 0.0
    for question, shown, place in asked:
        chance = 1 / len(shown)
        best = _best_liked(liking, question, shown)
        right += (place in best) / len(best)
        expected += chance
        variance += chance * (1 - chance)
    return BlindScore(game, name, len(asked), right, expected, sqrt(variance))


def _best_liked(liking: Liking, question: Question, shown: tuple[str, ...]) -> list[int]:
    """The options liked best; who likes several equally gets a share of the right one."""
    likings = [liking(question, shown, index) for index in range(len(shown))]
    most = max(likings)
    return [index for index, liked in enumerate(likings) if liked == most]

"""The judge beside an exact match, a message at a time: `python tests/bench/bench_judge.py`.

The exact match works as Red's trivia does: lower case, straight quotes, then each answer is looked for among the
words of the message, or in the message if it has several words itself. Machines differ; read the ratios.
"""

import re
from collections.abc import Callable
from pathlib import Path
from time import perf_counter_ns

import msgspec

from bot.game.answers import Answers, judge

CASES = Path(__file__).parents[1] / "game" / "answers"
CHAT = (
    "lol that one was way too easy", "what time does the next episode start?", "gg everyone", "no idea",
    "I haven't seen this season yet, no spoilers please", "brb", "who even remembers that", "hahaha nice",
    "my sister would know this", "is the bot lagging for anyone else?",
)  # fmt: skip
_QUOTES = {"‘": "'", "’": "'", "“": '"', "”": '"'}
_quotes = re.compile("|".join(_QUOTES))

Corpus = list[tuple[Answers, tuple[str, ...], str]]


def exact(answers: tuple[str, ...], message: str) -> bool:
    """An exact match of lower-cased answers in a message."""
    guess = _quotes.sub(lambda found: _QUOTES[found[0]], message.lower())
    for answer in answers:
        if " " in answer and answer in guess:
            return True
        if any(word == answer for word in guess.split(" ")):
            return True
    return False


def corpus(*, chat: bool) -> Corpus:
    """Every guess of both files of cases; with `chat`, what people write who do not guess."""
    rows: Corpus = []
    for file in ("cases.toml", "held_out.toml"):
        for case in msgspec.toml.decode((CASES / file).read_bytes())["question"]:
            guesses = [guess for kind in ("right", "vague", "wrong") for guess in case.pop(kind, [])]
            question = msgspec.convert(case, Answers)
            accepted = tuple(text.lower() for text in (question.answer, *question.aliases))
            rows.extend((question, accepted, guess) for guess in (CHAT if chat else guesses))
    return rows


def microseconds(judged: Callable[[], object], messages: int, rounds: int = 15) -> float:
    """The fastest of some rounds, a message."""
    best = min(_timed(judged) for _ in range(rounds))
    return best / messages / 1000


def _timed(judged: Callable[[], object]) -> int:
    started = perf_counter_ns()
    judged()
    return perf_counter_ns() - started


def ratios() -> dict[str, tuple[float, float]]:
    """Microseconds a message of the judge and of the exact match, on guesses and on chat."""
    measured: dict[str, tuple[float, float]] = {}
    for name, chat in (("guesses", False), ("chat", True)):
        rows = corpus(chat=chat)
        for question, _, guess in rows:
            judge(question, guess)
        measured[name] = (
            microseconds(lambda rows=rows: [judge(question, guess) for question, _, guess in rows], len(rows)),
            microseconds(lambda rows=rows: [exact(accepted, guess) for _, accepted, guess in rows], len(rows)),
        )
    return measured


def slowest() -> tuple[float, str]:
    """The most that one message of 2,000 characters or fewer costs, over texts made to be slow."""
    questions = [question for question, _, _ in corpus(chat=False)]
    texts = {
        "2,000 letters": "a" * 2000, "2,000 words": "a " * 1000, "2,000 digits": "1" * 2000,
        "500 wide letters": "ﷺ" * 500, "27 letters of 18": "ﷺ" * 27, "numbers": "one hundred and " * 31,
        "digits": "1 " * 250, "commas": "1," * 250, "drawn out": "ab" + "o" * 498, "accents": "é" * 500,
        "marks": "e" + "\u0301" * 499, "asides": "i think " * 62, "articles": "the " * 125,
        "names": "walter white " * 38, "quotes": "'" * 500, "slashes": "1/2 " * 125, "dots": "1." * 250,
        "brackets": "(" * 500, "mentions": "<@1" * 166, "letters apart": "j r " * 125,
    }  # fmt: skip
    worst = (0.0, "")
    for name, text in texts.items():
        for question in questions[::7]:
            worst = max(worst, (microseconds(lambda q=question, t=text: judge(q, t), 1, rounds=3), name))
    return worst


if __name__ == "__main__":
    for name, (ours, theirs) in ratios().items():
        print(f"{name}: judge {ours:.2f} µs, exact match {theirs:.2f} µs, ratio {ours / theirs:.2f}")  # noqa: T201 - it is what the bench is for
    cost, name = slowest()
    print(f"slowest at up to 2,000 characters: {cost:.0f} µs ({name})")  # noqa: T201 - likewise

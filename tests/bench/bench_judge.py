"""The judge beside an exact match, a message at a time: `python -m tests.bench.bench_judge`.

The exact match does the work of Red's trivia and no more: lower case, four curly quotes made straight by a
regular expression, then each answer (in lower case already) is looked for among the words of the message, or
in the message if it has several words itself. Its looks at the channel and the clock are left out, as are
ours. Machines differ, and so do minutes on a busy one; read the ratios.
"""

import gc
import re
from collections.abc import Callable
from pathlib import Path
from time import perf_counter_ns

import msgspec

from bot.game.answers import Answers, judge
from bot.game.judging.folding import plain_words, read
from bot.game.judging.glancing import at_a_glance
from bot.game.judging.knowing import prepared
from bot.game.judging.naming import name_of
from bot.game.judging.weighing import weighed

CASES = Path(__file__).parents[1] / "game" / "answers"
CHAT = (
    "lol that one was way too easy", "what time does the next episode start?", "gg everyone", "no idea",
    "I haven't seen this season yet, no spoilers please", "brb", "who even remembers that", "hahaha nice",
    "my sister would know this", "is the bot lagging for anyone else?",
)  # fmt: skip
PLAIN = ("boston", "los angeles", "tony soprano", "walter white", "the sopranos", "paris")
SLOW = {
    "letters": "a", "words": "a ", "digits": "1", "wide letters": "ﷺ", "numbers": "one hundred and ",
    "figures": "1 ", "commas": "1,", "accents": "é", "marks": "e\u0301\u0302", "asides": "i think ",
    "articles": "the ", "names": "walter white ", "quotes": "'", "slashes": "1/2 ", "dots": "1.",
    "brackets": "(", "mentions": "<@1", "letters apart": "j r ", "ones": "one ", "thousands": "1k",
    "firsts": "first ",
    "halves": "½", "and a half": "one and a half ", "minus": "-1", "points": "one point one ", "spaces": " ",
    "zero width": "\u200b", "emoji": "😀",
}  # fmt: skip
_QUOTES = {"‘": "'", "’": "'", "“": '"', "”": '"'}
_quotes = re.compile("|".join(_QUOTES))

Message = tuple[Answers, tuple[str, ...], str]


def exact(answers: tuple[str, ...], message: str) -> bool:
    """An exact match of lower-cased answers in a message."""
    guess = _with_straight_quotes(message.lower())
    for answer in answers:
        if " " in answer and answer in guess:
            return True
        if any(word == answer for word in guess.split(" ")):
            return True
    return False


def _with_straight_quotes(text: str) -> str:
    return _quotes.sub(lambda found: _QUOTES.get(found.group(0), ""), text)


def questions() -> list[tuple[Answers, list[str]]]:
    """The questions of all files of cases, unprepared, each with all guesses at it."""
    found: list[tuple[Answers, list[str]]] = []
    for file in ("cases.toml", "held_out.toml", "second_look.toml"):
        for case in msgspec.toml.decode((CASES / file).read_bytes())["question"]:
            guesses = [guess for kind in ("right", "vague", "wrong") for guess in case.pop(kind, [])]
            found.append((msgspec.convert(case, Answers), guesses))
    return found


def messages(*, of: str) -> list[Message]:
    """What is said: plain guesses, every case, chat, or some of all of it as in a round.

    In a round some players type the answer plainly, some another name they know, some a case of the list, and
    some are only talking.
    """
    rows: list[Message] = []
    for at, (question, guesses) in enumerate(questions()):
        accepted = tuple(text.lower() for text in (question.answer, *question.aliases))
        said = {
            "cases": guesses,
            "chat": list(CHAT),
            "plain": [accepted[0], *(other.lower() for other in question.others), *PLAIN],
            "round": [
                *[accepted[0]] * 3,
                *[other.lower() for other in question.others[:2]],
                *(guesses[(at * 3 + step) % len(guesses)] for step in (0, 5)),
                *(CHAT[(at + step) % len(CHAT)] for step in (0, 3, 6)),
            ],
        }[of]
        rows.extend((question, accepted, guess) for guess in said)
    return rows


def microseconds(judged: Callable[[], object]) -> float:
    """What one call takes."""
    started = perf_counter_ns()
    judged()
    return (perf_counter_ns() - started) / 1000


def ratio(of: str, *, again: bool = False, rounds: int = 25) -> tuple[float, float]:
    """Microseconds a message: of the judge, who has heard none (or all) of them before, and of the match."""
    ours: list[float] = []
    theirs: list[float] = []
    rows: list[Message] = []
    for _ in range(rounds):
        prepared.cache_clear()
        rows = messages(of=of)
        for question, _, guess in rows:
            judge(question, guess if again else "")  # what a question knows beforehand is no message's cost
        gc.collect()
        ours.append(microseconds(lambda rows=rows: [judge(question, guess) for question, _, guess in rows]))
        theirs.append(microseconds(lambda rows=rows: [exact(accepted, guess) for _, accepted, guess in rows]))
    return min(ours) / len(rows), min(theirs) / len(rows)


def how_told(question: Answers, guess: str) -> str:
    """By which step a guess that was not heard before is judged."""
    text, known = guess.lower(), question.known
    if text in known.given:
        return "as written"
    words, key = plain_words(text)
    if not words:
        return "by a closer look, with digits or signs"
    told = at_a_glance(known, words, key)
    if told is None:
        return f"by a closer look: {weighed(known, guess, read(words)).verdict}"
    return f"at a glance: {told.verdict}"


def shares(of: str, *, rounds: int = 15) -> dict[str, tuple[float, float]]:
    """Of each step the share of messages it judges, and the microseconds that one takes at best."""
    prepared.cache_clear()
    told = [how_told(question, guess) for question, _, guess in messages(of=of)]
    least = [float("inf")] * len(told)
    for _ in range(rounds):
        prepared.cache_clear()
        rows = messages(of=of)
        for at, (question, _, guess) in enumerate(rows):
            judge(question, "")
            least[at] = min(least[at], microseconds(lambda q=question, g=guess: judge(q, g)))
    found: dict[str, tuple[float, float]] = {}
    for step in sorted(set(told)):
        costs = [cost for one, cost in zip(told, least, strict=True) if one == step]
        found[step] = (len(costs) / len(told), sum(costs) / len(costs))
    return found


def preparing() -> tuple[float, float]:
    """Microseconds to prepare a question once, and to find one again that reads the same."""
    found: list[float] = []
    for clear in (True, False):
        if clear:
            prepared.cache_clear()
            name_of.cache_clear()
        asked = [question for question, _ in questions()]
        found.append(microseconds(lambda asked=asked: [question.known for question in asked]) / len(asked))
    return found[0], found[1]


def slowest() -> tuple[float, str]:
    """The most that one message of up to 2,000 characters costs, over texts made to be slow."""
    worst = (0.0, "")
    for name, piece in SLOW.items():
        for length in (60, 90, 150, 300, 2000):
            text = (piece * length)[:length]
            for question, _ in questions()[::6]:
                judge(question, "")
                costs = [microseconds(lambda q=question, t=text + " " * n: judge(q, t)) for n in range(5)]
                worst = max(worst, (min(costs), f"{name}, {length} characters"))
    return worst


def main() -> None:
    """Print all ratios."""
    for of in ("plain", "round", "chat", "cases"):
        for again in (False, True):
            ours, theirs = ratio(of, again=again)
            heard = "heard again" if again else "first heard"
            print(f"{of}, {heard}: {ours:.2f} µs, exact match {theirs:.2f} µs, ratio {ours / theirs:.2f}")  # noqa: T201 - it is what the bench is for
    for step, (share, cost) in shares("round").items():
        print(f"  of a round {share:.0%} {step}, {cost:.1f} µs")  # noqa: T201 - likewise
    once, again = preparing()
    print(f"a question prepared: {once:.0f} µs, found again: {again:.1f} µs")  # noqa: T201 - likewise
    cost, name = slowest()
    print(f"slowest of up to 2,000 characters: {cost:.0f} µs ({name})")  # noqa: T201 - likewise


if __name__ == "__main__":
    main()

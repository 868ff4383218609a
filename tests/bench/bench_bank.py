"""Banks: building, reading and drawing, in one run. `python -m tests.bench.bench_bank`.

Red reads its 14,655 questions in about 3 s of blocked event loop. The floor beside our reading is what it
takes to decode the same bytes into plain dictionaries and lists.
"""

import json
import tempfile
import tracemalloc
from collections.abc import Callable, Iterator
from math import log
from pathlib import Path
from time import perf_counter

import msgspec
from msgspec.structs import replace

from bot.authoring.building import Built, build
from bot.bank.bank import Bank
from bot.bank.drawing import Wanted, draw
from bot.bank.reading import FORMAT, BankFile, parsed, shipped_shows

RED = 14_655  # questions that Red ships
SIZES = (1_250, 2_500, 5_000, 10_000)  # facts of the synthetic show
TRIES = 3

RELATIONS = """
[comes_from_town]
subject = ["person"]
object = ["place"]
subjects = "open"
objects = "functional"
theme = "People"
says = "{subject} comes from {object}."
forward = { text = "Where does {subject} come from?" }
statement = { text = "{subject} comes from {object}." }
"""


def main() -> None:
    """Print every figure."""
    for name, figure, unit in figures():
        print(f"{name:42}{figure:10,.2f} {unit}")  # noqa: T201 - it is what the bench is for


def figures() -> Iterator[tuple[str, float, str]]:
    """Each figure with its name and unit."""
    shipped = shipped_shows() / "emily-in-paris"
    yield "build of the shipped bank", best(lambda: built(shipped)) * 1e3, "ms"
    times: dict[int, float] = {}
    for size in SIZES:
        times[size] = synthetic_build(size)
        yield f"build of {size:,} invented facts", times[size] * 1e3, "ms"
    exponent = log(times[SIZES[-1]] / times[SIZES[0]]) / log(SIZES[-1] / SIZES[0])
    yield "exponent of the time in the facts", exponent, ""
    large, content = large_bank()
    yield f"reading {RED:,} questions", best(lambda: parsed(content, "large")) * 1e3, "ms"
    yield "  floor: json.loads of the same bytes", best(lambda: json.loads(content)) * 1e3, "ms"
    yield "memory of the bank read", memory(content) / 2**20, "MiB"
    wanted = Wanted(game="trivia", count=10)
    yield "drawing a round from it", best(lambda: draw(large, wanted, {}, 1)) * 1e3, "ms"
    small = built(shipped).bank
    yield "drawing a round from the shipped bank", best(lambda: draw(small, wanted, {}, 1)) * 1e3, "ms"


def best(work: Callable[[], object]) -> float:
    """Seconds of the fastest of a few tries."""
    found: list[float] = []
    for _ in range(TRIES):
        begun = perf_counter()
        work()
        found.append(perf_counter() - begun)
    return min(found)


def built(folder: Path) -> Built:
    """The bank of a folder without problems."""
    found, problems = build(folder)
    if found is None or problems:
        raise SystemExit("\n".join(str(problem) for problem in problems))
    return found


def synthetic_build(size: int) -> float:
    """Seconds to build a show with this many facts about people and their towns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_synthetic(folder, size)
        return best(lambda: built(folder))


def write_synthetic(folder: Path, size: int) -> None:
    """A show in which everybody comes from one of a few hundred towns."""
    towns = [f'town-{n} = {{ name = "Town {n}ham" }}' for n in range(size // 10)]
    people = [f'person-{n} = {{ name = "Person {n}son" }}' for n in range(size)]
    cited = 'sha256 = ""\ndate = "undated"\ncited_as = "a book"'
    source = f'[[source]]\nid = "book"\nfile = "book.txt"\n{cited}\n'
    head = f'title = "Invented"\nthemes = ["People"]\n{source}'
    entities = "\n".join(["[entities.place]", *towns, "[entities.person]", *people])
    facts = (
        f'[[fact]]\nid = "fact-{n}"\nsubject = "person-{n}"\nrelation = "comes_from_town"\n'
        f'object = "town-{n * 7919 % (size // 10)}"\nsupport = {{ book = "line {n}" }}\n'
        for n in range(size)
    )
    (folder / "show.toml").write_text(f"{head}\n{entities}\n", encoding="utf-8")
    (folder / "facts.toml").write_text("\n".join(facts), encoding="utf-8")
    (folder / "relations.toml").write_text(RELATIONS, encoding="utf-8")


def large_bank() -> tuple[Bank, bytes]:
    """The shipped questions again and again, under new ids, until there are as many as Red ships."""
    shipped = built(shipped_shows() / "emily-in-paris").bank.questions
    questions = tuple(
        replace(shipped[n % len(shipped)], id=f"{n}", stem=f"{n // 2}", gives_away=()) for n in range(RED)
    )
    file = BankFile(format=FORMAT, slug="large", title="Large", themes=("People",), questions=questions)
    content = msgspec.json.encode(file)
    return parsed(content, "large")[0], content


def memory(content: bytes) -> int:
    """Bytes that the read bank holds on to."""
    tracemalloc.start()
    bank, _ = parsed(content, "large")
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del bank
    return held


if __name__ == "__main__":
    main()

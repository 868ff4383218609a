"""All that can be said against a show's folder, in the order of its files and lines."""

from collections.abc import Iterator
from pathlib import Path

from bot.authoring.building import Built, build
from bot.authoring.material import cited_problems
from bot.authoring.problems import Place, Problem
from bot.bank.proofreading import proofread


def check(folder: Path, sources: Path | None) -> tuple[Built | None, tuple[Problem, ...]]:
    """What the folder builds, and every problem; with `sources`, each phrase is looked for in its article."""
    built, problems = build(folder)
    if built is None:
        return None, tuple(sorted(problems))
    found = [*problems, *remarks(built), *_stale(built)]
    if sources is not None:
        found += cited_problems(built.material, sources)
    return built, tuple(sorted(found))


def remarks(built: Built) -> Iterator[Problem]:
    """What the proofreader says, with the line that each question comes from."""
    for remark in proofread(built.bank):
        place = built.places.get(remark.question, Place(built.file, 0))
        yield place.problem(remark.wrong, remark.mend, remark.severity)


def _stale(built: Built) -> Iterator[Problem]:
    mend = f"Run `python -m bot bank build {built.material.folder}`."
    try:
        same = built.file.read_bytes() == built.content
    except OSError:
        yield Place(built.file, 0).problem("There is no bank yet.", mend)
        return
    if not same:
        yield Place(built.file, 0).problem("This is not the bank that the facts make.", mend)

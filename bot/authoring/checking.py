"""All that can be said against a show's folder, in the order of its files and lines."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.authoring.blind import blind_scores, tells
from bot.authoring.building import Built, build
from bot.authoring.confusing import confusable
from bot.authoring.elsewhere import unsaid_words
from bot.authoring.material import cited_problems, read_articles
from bot.authoring.problems import Place, Problem
from bot.bank.bank import Bank
from bot.bank.drawing import LARGEST_SHARE, Wanted, draw
from bot.bank.proofreading import proofread

LINES = 8  # of a quote round
ROUNDS = 50


def check(folder: Path, sources: Path | None) -> tuple[Built | None, tuple[Problem, ...]]:
    """What the folder builds, and every problem; with `sources`, each phrase is looked for in its article."""
    built, problems = build(folder)
    if built is None or any(problem.severity == "error" for problem in problems):
        # What was built from half of the facts would only be blamed for the rest.
        return None, tuple(sorted(problems))
    found = [*problems, *remarks(built), *_stale(built), *_seen_through(built), *_one_voice(built)]
    found += confusable(built.material.show)
    if sources is not None:
        articles, missing = read_articles(built.material, sources)
        found += [*missing, *cited_problems(built.material, articles)]
        found += unsaid_words(built.material, articles)
    return built, tuple(sorted(found))


def remarks(built: Built) -> Iterator[Problem]:
    """What the proofreader says, with the line that each question comes from."""
    for remark in proofread(built.bank):
        place = built.places.get(remark.question, Place(built.file, 0))
        yield place.problem(remark.wrong, remark.mend, remark.severity)


def _seen_through(built: Built) -> Iterator[Problem]:
    """Blind players who beat chance; a small bank says nothing about them."""
    if not tells(built.bank):
        return
    for score in blind_scores(built.bank):
        if score.too_good:
            found, chance = score.right / score.asked, score.expected / score.asked
            yield Place(built.file, 0).problem(
                f"{score.game}: pressing {score.player} is right in {found:.1%}, by chance in {chance:.1%}.",
                "Change wrong options until looks say nothing; `bank stats` shows every blind player.",
            )


def loudest(bank: Bank) -> tuple[tuple[str, int], ...]:
    """Who has more of a quote round than one speaker should, and in how many of `ROUNDS` rounds."""
    loud = Counter[str]()
    for seed in range(ROUNDS):
        lines = draw(bank, Wanted(game="whosaid", count=LINES), {}, seed)
        voices = Counter(bank.speakers.get(question.stem, "") for question in lines)
        loud.update(name for name, count in voices.items() if name and count > LINES * LARGEST_SHARE)
    return tuple(sorted(loud.items()))


def _one_voice(built: Built) -> Iterator[Problem]:
    """Quote rounds in which one speaker has more lines than a round should have of anybody."""
    if not tells(built.bank):
        return
    for name, rounds in loudest(built.bank):
        yield Place(built.file, 0).problem(
            f"{name} has more than {LARGEST_SHARE:.0%} of the lines in {rounds} of {ROUNDS} quote rounds.",
            "Add lines of others.",
            "warning",
        )


def _stale(built: Built) -> Iterator[Problem]:
    mend = f"Run `python -m bot bank build {built.material.folder}`."
    try:
        same = built.file.read_bytes() == built.content
    except OSError:
        yield Place(built.file, 0).problem("There is no bank yet.", mend)
        return
    if not same:
        yield Place(built.file, 0).problem("This is not the bank that the facts make.", mend)

"""What a show is made of, in figures: facts used, kinds, seasons, speakers, answers, blind players."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from statistics import mean

from msgspec import Struct

from bot.authoring.blind import BlindScore, blind_scores, tells
from bot.authoring.building import Built
from bot.authoring.wording import counted
from bot.bank.texts import folded
from bot.game.question import Choice, Question, TrueFalse, right_text

MOST_LISTED = 10
FAR = 1.5  # times the mean length of all options
BY_PEOPLE = {"longest": 0.206, "far longer": 0.087, "in the question": 0.001}  # of 4,347 written by hand


class Figures(Struct, frozen=True, kw_only=True):
    """The figures of one show; shares are between 0 and 1."""

    show: str
    facts: int
    facts_used: float
    facts_with_own_stem: float
    quotes: int
    stems: int
    questions: int
    quote_questions: int
    forms: dict[str, int]
    twists: dict[str, int]
    themes: dict[str, int]
    difficulties: dict[str, int]
    spoils: dict[str, int]
    speakers: dict[str, int]
    true_share: float
    commonest_answers: dict[str, int]
    looks: dict[str, float]
    blind: tuple[BlindScore, ...]


def measured(built: Built) -> Figures:
    """The figures of a built show; its blind players play a thousand rounds of each game."""
    bank, facts, quotes = built.bank, built.material.facts, built.material.quotes
    named = {fact for question in bank.questions for fact in question.facts}
    asked = {question.facts[0] for question in bank.questions}
    statements = [question for question in bank.questions if isinstance(question.form, TrueFalse)]
    entities = built.material.show.entities
    return Figures(
        show=bank.slug,
        facts=len(facts),
        facts_used=_share(len(named & facts.keys()), len(facts)),
        facts_with_own_stem=_share(len(asked & facts.keys()), len(facts)),
        quotes=len(quotes),
        stems=len(bank.by_stem),
        questions=len(bank.questions),
        quote_questions=sum(question.game == "whosaid" for question in bank.questions),
        forms=_counted(bank.questions, lambda question: type(question.form).__name__),
        twists=_counted(bank.questions, lambda question: question.twist),
        themes=dict(bank.themes_counted),
        difficulties=_counted(bank.questions, lambda question: str(question.difficulty)),
        spoils=_counted(bank.questions, lambda question: str(question.spoils)),
        speakers=dict(Counter(entities[quote.speaker].name for quote in quotes.values()).most_common()),
        true_share=_share(sum(right_text(found) == "True" for found in statements), len(statements)),
        commonest_answers=_commonest(bank.questions),
        looks=_looks(bank.questions),
        blind=blind_scores(bank) if tells(bank) else (),
    )


def figure_lines(figures: Figures) -> Iterator[str]:
    """The figures as lines to read: one a figure, then one a blind player."""
    yield f"{figures.show}: {counted(figures.stems, 'stem')} in {counted(figures.questions, 'question')}"
    yield (
        f"  facts: {figures.facts}, {figures.facts_used:.0%} of them used,"
        f" {figures.facts_with_own_stem:.0%} asked about"
    )
    yield f"  quotes: {counted(figures.quotes, 'line')} in {counted(figures.quote_questions, 'question')}"
    named = (
        ("forms", figures.forms),
        ("twists", figures.twists),
        ("themes", figures.themes),
        ("difficulty", figures.difficulties),
        ("spoils season", figures.spoils),
        ("speakers", figures.speakers),
        ("answers, by stems", figures.commonest_answers),
    )
    for name, counts in named:
        if counts:
            yield f"  {name}: {' · '.join(f'{what} {count}' for what, count in counts.items())}"
    yield f"  statements that are true: {figures.true_share:.0%}"
    looks = " · ".join(
        f"{what} {share:.1%} (by people {BY_PEOPLE[what]:.1%})" for what, share in figures.looks.items()
    )
    yield f"  right options that are … {looks}"
    if not figures.blind:
        yield "  blind players: too few stems to ask"
        return
    yield "  blind players, who never read the question (chance, standard errors above it):"
    for score in figures.blind:
        right, chance = score.right / max(1, score.asked), score.expected / max(1, score.asked)
        mark = " too good" if score.too_good else ""
        yield f"    {score.game}, {score.player}: {right:.1%} ({chance:.1%}, {score.edge:+.1f}){mark}"


def _counted(questions: Iterable[Question], trait: Callable[[Question], str]) -> dict[str, int]:
    counts = Counter(map(trait, questions))
    return {name: counts[name] for name in sorted(counts) if name}


def _commonest(questions: Iterable[Question]) -> dict[str, int]:
    """The answers that are right in the most stems."""
    stems = {
        (question.stem, right_text(question)) for question in questions if isinstance(question.form, Choice)
    }
    counts = Counter(answer for _, answer in sorted(stems))
    return dict(counts.most_common(MOST_LISTED))


def _looks(questions: Iterable[Question]) -> dict[str, float]:
    """The shares of choices whose right option is the longest, far longer, or said in the question."""
    choices = [
        (question, question.form.right.text, [option.text for option in question.form.wrong])
        for question in questions
        if isinstance(question.form, Choice)
    ]
    longest = sum(len(right) > max(map(len, wrong), default=0) for _, right, wrong in choices)
    far = sum(len(right) > FAR * mean(map(len, (right, *wrong))) for _, right, wrong in choices)
    said = sum(f" {folded(right)} " in f" {folded(question.text)} " for question, right, _ in choices)
    shares = (longest, far, said)
    return {what: _share(part, len(choices)) for what, part in zip(BY_PEOPLE, shares, strict=True)}


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0

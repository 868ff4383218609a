"""From quotes to questions: who said it, about whom, how it goes on, when, and whose line it is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil, log2

from msgspec import Struct

from bot.authoring.drafts import Draft
from bot.authoring.problems import Place, Problem
from bot.authoring.ring import place_by_chance
from bot.authoring.show import Show
from bot.authoring.utterances import Blank, Quote, Twist
from bot.authoring.wording import possessive, sentence
from bot.game.answers import Answers
from bot.game.question import Choice, Form, Option, Question, Typed

THEMES: Mapping[Twist, str] = {
    "who said it": "Who said it?",
    "who is it about": "Who is it about?",
    "finish the line": "Finish the line",
    "fill the blank": "Fill the blank",
    "when was it said": "When was it said?",
    "whose line is it": "Whose line is it?",
}
GAP = "____"
SAID_ELSEWHERE = "that was said too, elsewhere"
LINES_SHOWN = 4
MOST_LINES = 6  # wrong lines in a pool
FEWEST_WRONG = 2


def quote_questions(show: Show, quotes: Mapping[str, Quote], places: Mapping[str, Place]) -> Iterator[Draft]:
    """Every question that the quotes make."""
    speakers = _speakers(quotes.values())
    for quote in quotes.values():
        for twist, variant in _variants(show, quote, quotes, speakers):
            if variant is not None:
                yield _draft(show, quote, twist, variant, places[quote.id])


def unasked(quotes: Mapping[str, Quote], places: Mapping[str, Place]) -> Iterator[Problem]:
    """That nobody can be asked for, where too few people speak."""
    speakers = {quote.speaker for quote in quotes.values() if quote.who}
    if 0 < len(speakers) <= FEWEST_WRONG:
        first = next(quote for quote in quotes.values() if quote.who)
        yield places[first.id].problem(
            f"“Who said it?” is not asked: it needs three speakers, and the quotes have {len(speakers)}.",
            "Add lines of somebody else, or set who = false.",
            "warning",
        )


def _variants(
    show: Show, quote: Quote, quotes: Mapping[str, Quote], speakers: Mapping[str, float]
) -> Iterator[tuple[Twist, "_Variant | None"]]:
    if quote.who:
        yield "who said it", _who_said_it(show, quote, speakers)
    if quote.about is not None:
        yield "who is it about", _who_is_it_about(show, quote)
    if quote.blank is not None:
        twist: Twist = "finish the line" if _ends_with_gap(quote) else "fill the blank"
        if quote.blank.typed != "only":
            yield twist, _fill_the_blank(show, quote)
        if quote.blank.typed:
            yield twist, _type_the_blank(show, quote)
    if quote.when is not None:
        yield "when was it said", _when_was_it_said(show, quote)
    if quote.whose:
        yield "whose line is it", _whose_line(show, quote, quotes)


class _Variant(Struct, frozen=True):
    """What one twist makes of a line."""

    text: str
    form: Form
    difficulty: int


def _choice(text: str, right: Option, wrong: Sequence[Option], shown: int, difficulty: int) -> _Variant:
    pool = tuple(sorted(wrong, key=lambda option: (option.rank or 0.0, option.text)))
    return _Variant(text, Choice(right=right, wrong=pool, shown=min(shown, len(wrong) + 1)), difficulty)


def _who_said_it(show: Show, quote: Quote, speakers: Mapping[str, float]) -> _Variant | None:
    speaker = show.entity(quote.speaker)
    often = sorted(speakers, key=lambda id_: (id_ == speaker.id, -speakers[id_], id_))[:FEWEST_WRONG]
    beside = [id_ for id_ in speakers if id_ in often or _stands_by(quote, id_, speakers[id_])]
    others = [show.entity(id_) for id_ in beside if id_ != speaker.id]
    wrong = [Option(other.name, spoils=other.spoils) for other in others]
    if len(wrong) < FEWEST_WRONG:
        return None
    return _choice(f"“{quote.line}”", Option(speaker.name), wrong, LINES_SHOWN, quote.difficulty)


def _who_is_it_about(show: Show, quote: Quote) -> _Variant | None:
    about = quote.about
    if about is None:
        return None
    others = [show.entity(id_) for id_ in about.wrong] or [
        other for other in show.pool(about.among) if other.id not in {about.answer, quote.speaker}
    ]
    wrong = [Option(other.name, spoils=other.spoils) for other in others]
    ending = about.text or f"{show.entity(quote.speaker).name} means …"
    return _choice(
        f"“{quote.line}” {ending}",
        Option(show.entity(about.answer).name),
        wrong,
        about.shown,
        about.difficulty,
    )


def _fill_the_blank(show: Show, quote: Quote) -> _Variant | None:
    blank = quote.blank
    if blank is None:
        return None
    wrong = [
        *(Option(word, blank.because or SAID_ELSEWHERE) for word in blank.wrong),
        *(Option(word) for word in blank.invented),
    ]
    return _choice(_with_gap(show, quote, blank), Option(blank.answer), wrong, LINES_SHOWN, blank.difficulty)


def _type_the_blank(show: Show, quote: Quote) -> _Variant | None:
    blank = quote.blank
    if blank is None:
        return None
    answers = Answers(blank.answer, aliases=blank.accepts, refused=(*blank.wrong, *blank.invented))
    return _Variant(_with_gap(show, quote, blank), Typed(answers), blank.difficulty)


def _with_gap(show: Show, quote: Quote, blank: Blank) -> str:
    lead = sentence(blank.lead or show.entity(quote.speaker).name)
    return f"{lead}: “{quote.line.replace(blank.answer, GAP)}”"


def _when_was_it_said(show: Show, quote: Quote) -> _Variant | None:
    when = quote.when
    if when is None:
        return None
    right, *others = (show.entity(id_) for id_ in (when.answer, *when.wrong))
    speaker = show.entity(quote.speaker).mention
    wrong = [Option(other.name, spoils=other.spoils, rank=other.value) for other in others]
    text = f"“{quote.line}” When did {speaker} say it?"
    return _choice(text, Option(right.name, rank=right.value), wrong, LINES_SHOWN, when.difficulty)


def _whose_line(show: Show, quote: Quote, quotes: Mapping[str, Quote]) -> _Variant | None:
    others = [other for other in quotes.values() if other.whose and other.speaker != quote.speaker]
    others.sort(key=lambda other: place_by_chance(f"{quote.id}/whose/{other.id}"))
    if len(others) < FEWEST_WRONG:
        return None
    wrong = [
        Option(other.line, f"{show.entity(other.speaker).name} said that", other.spoils, line=other.asked_as)
        for other in others[:MOST_LINES]
    ]
    speaker = show.entity(quote.speaker)
    return _choice(
        f"Which of these lines is {possessive(speaker.mention)}?", Option(quote.line), wrong, LINES_SHOWN, 4
    )


def _draft(show: Show, quote: Quote, twist: Twist, variant: _Variant, place: Place) -> Draft:
    typed = "-typed" if isinstance(variant.form, Typed) else ""
    question = Question(
        id=f"{quote.id}/{twist.replace(' ', '-')}{typed}",
        stem=quote.asked_as,
        game="whosaid",
        theme=THEMES[twist],
        text=variant.text,
        form=variant.form,
        explanation=_explained(show, quote),
        sources=tuple(
            show.sources[source].cited_as for source in dict.fromkeys((quote.source, *quote.also_in))
        ),
        facts=(quote.id, *quote.facts),
        difficulty=variant.difficulty,
        spoils=quote.spoils,
        twist=twist,
        context=sentence(quote.context),
    )
    told_by = quote.facts if quote.blank and variant.text.count(GAP) else ()
    return Draft(question=question, place=place, key=(quote.id, *told_by), line=quote.line)


def _explained(show: Show, quote: Quote) -> str:
    """How the line goes on, and what it was about; at the least, whose it is and where it stands."""
    whose = f"{show.entity(quote.speaker).name}, in {show.sources[quote.source].cited_as}."
    goes_on = f"“… {quote.continuation}” " if quote.after else ""
    about = quote.explanation or sentence(quote.context) or whose
    return f"{goes_on}{about}"


def _ends_with_gap(quote: Quote) -> bool:
    return quote.blank is not None and quote.line.rstrip(".!?… ").endswith(quote.blank.answer)


def _speakers(quotes: Iterable[Quote]) -> dict[str, float]:
    """Every speaker, with the share of other people's lines at which they stand among the options.

    Someone heard seldom would otherwise be offered often and seldom be right. Shares are powers of two, so
    that a new line changes them seldom.
    """
    heard = Counter(quote.speaker for quote in quotes if quote.who)
    most = max(heard.values(), default=1)
    return {id_: 2.0 ** min(0, ceil(log2(count / most)) + 1) for id_, count in sorted(heard.items())}


def _stands_by(quote: Quote, speaker: str, share: float) -> bool:
    chance = int.from_bytes(place_by_chance(f"{quote.id}/beside/{speaker}")[:4]) / 2**32
    return chance < share

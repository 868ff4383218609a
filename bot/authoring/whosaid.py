"""From quotes to questions: who said it, about whom, how it goes on, when, and whose line it is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil, log2

from bot.authoring.drafts import Draft
from bot.authoring.problems import Place
from bot.authoring.ring import place_by_chance
from bot.authoring.show import Show
from bot.authoring.utterances import Quote, Twist
from bot.authoring.wording import possessive, sentence
from bot.game.question import Choice, Form, Option, Question

THEMES: Mapping[Twist, str] = {
    "who said it": "Who said it?",
    "who is it about": "Who is it about?",
    "finish the line": "Finish the line",
    "fill the blank": "Fill the blank",
    "when was it said": "When was it said?",
    "whose line is it": "Whose line is it?",
}
GAP = "____"
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


def _variants(
    show: Show, quote: Quote, quotes: Mapping[str, Quote], speakers: Mapping[str, float]
) -> Iterator[tuple[Twist, "_Variant | None"]]:
    if quote.who:
        yield "who said it", _who_said_it(show, quote, speakers)
    if quote.about is not None:
        yield "who is it about", _who_is_it_about(show, quote)
    if quote.blank is not None:
        yield ("finish the line" if _ends_with_gap(quote) else "fill the blank"), _fill_the_blank(show, quote)
    if quote.when is not None:
        yield "when was it said", _when_was_it_said(show, quote)
    if quote.whose:
        yield "whose line is it", _whose_line(show, quote, quotes)


class _Variant:
    """What one twist makes of a line."""

    def __init__(
        self, text: str, right: Option, wrong: Sequence[Option], shown: int, difficulty: int
    ) -> None:
        self.text = text
        self.right = right
        self.wrong = tuple(sorted(wrong, key=lambda option: (option.rank or 0.0, option.text)))
        self.shown = min(shown, len(wrong) + 1)
        self.difficulty = difficulty

    @property
    def form(self) -> Form:
        """The form of the question."""
        return Choice(right=self.right, wrong=self.wrong, shown=self.shown)


def _who_said_it(show: Show, quote: Quote, speakers: Mapping[str, float]) -> _Variant | None:
    speaker = show.entity(quote.speaker)
    others = [show.entity(id_) for id_, share in speakers.items() if _stands_by(quote, id_, share)]
    wrong = [Option(other.name, spoils=other.spoils) for other in others]
    if len(wrong) < FEWEST_WRONG:
        return None
    return _Variant(f"“{quote.line}”", Option(speaker.name), wrong, LINES_SHOWN, quote.difficulty)


def _who_is_it_about(show: Show, quote: Quote) -> _Variant | None:
    about = quote.about
    if about is None:
        return None
    others = [show.entity(id_) for id_ in about.wrong] or [
        other for other in show.pool(about.among) if other.id not in {about.answer, quote.speaker}
    ]
    wrong = [Option(other.name, spoils=other.spoils) for other in others]
    ending = about.text or f"{show.entity(quote.speaker).name} means …"
    return _Variant(
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
    lead = sentence(blank.lead or show.entity(quote.speaker).name)
    wrong = [Option(word, blank.because) for word in blank.wrong]
    line = quote.line.replace(blank.answer, GAP)
    return _Variant(f"{lead}: “{line}”", Option(blank.answer), wrong, LINES_SHOWN, blank.difficulty)


def _when_was_it_said(show: Show, quote: Quote) -> _Variant | None:
    when = quote.when
    if when is None:
        return None
    right, *others = (show.entity(id_) for id_ in (when.answer, *when.wrong))
    speaker = show.entity(quote.speaker).mention
    wrong = [Option(other.name, spoils=other.spoils, rank=other.value) for other in others]
    text = f"“{quote.line}” When did {speaker} say it?"
    return _Variant(text, Option(right.name, rank=right.value), wrong, LINES_SHOWN, when.difficulty)


def _whose_line(show: Show, quote: Quote, quotes: Mapping[str, Quote]) -> _Variant | None:
    others = [other for other in quotes.values() if other.whose and other.speaker != quote.speaker]
    others.sort(key=lambda other: place_by_chance(f"{quote.id}/whose/{other.id}"))
    if len(others) < FEWEST_WRONG:
        return None
    wrong = [
        Option(other.line, f"{show.entity(other.speaker).name} said that", other.spoils)
        for other in others[:MOST_LINES]
    ]
    speaker = show.entity(quote.speaker)
    return _Variant(
        f"Which of these lines is {possessive(speaker.mention)}?", Option(quote.line), wrong, LINES_SHOWN, 4
    )


def _draft(show: Show, quote: Quote, twist: Twist, variant: _Variant, place: Place) -> Draft:
    question = Question(
        id=f"{quote.id}/{twist.replace(' ', '-')}",
        stem=quote.id,
        game="whosaid",
        theme=THEMES[twist],
        text=variant.text,
        form=variant.form,
        explanation=_explained(show, quote, twist),
        sources=tuple(
            show.sources[source].cited_as for source in dict.fromkeys((quote.source, *quote.also_in))
        ),
        facts=(quote.id, *quote.facts),
        difficulty=variant.difficulty,
        spoils=quote.spoils,
        twist=twist,
    )
    lines = (quote.line, *(o.text for o in variant.wrong)) if twist == "whose line is it" else (quote.line,)
    return Draft(question=question, place=place, key=(quote.id,), lines=lines)


def _explained(show: Show, quote: Quote, twist: Twist) -> str:
    """How the line goes on, and what it was about; at the least, whose it is and where it stands."""
    whose = f"{show.entity(quote.speaker).name}, in {show.sources[quote.source].cited_as}."
    goes_on = f"“… {quote.continuation}” " if quote.after else ""
    about = quote.explanation or sentence(quote.context) or whose
    if twist in ("who said it", "whose line is it"):
        return f"{goes_on}{about}".strip()
    return f"{about} {goes_on}".strip()


def _ends_with_gap(quote: Quote) -> bool:
    return quote.blank is not None and quote.line.rstrip(".!?… ").endswith(quote.blank.answer)


def _speakers(quotes: Iterable[Quote]) -> dict[str, float]:
    """Every speaker, with the share of other people's lines at which they stand among the options.

    Someone heard seldom would otherwise be offered often and seldom be right. Shares are halved in steps, so
    that a new line changes them seldom.
    """
    heard = Counter(quote.speaker for quote in quotes if quote.who)
    most = max(heard.values(), default=1)
    return {id_: 2.0 ** ceil(log2(count / most)) for id_, count in sorted(heard.items())}


def _stands_by(quote: Quote, speaker: str, share: float) -> bool:
    chance = int.from_bytes(place_by_chance(f"{quote.id}/beside/{speaker}")[:4]) / 2**32
    return speaker != quote.speaker and chance < share

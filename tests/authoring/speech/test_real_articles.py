"""The four articles that the shipped show comes from, where they lie beside the repository."""

from collections import Counter
from pathlib import Path

import pytest

from bot.authoring.show import Show, read_show
from bot.authoring.speech import Segment, segments_of
from bot.authoring.speech.people import people_of
from bot.authoring.toml_files import read_toml

REPOSITORY = Path(__file__).parents[3]
SOURCES = REPOSITORY.parent / "shared" / "sources"
needs_articles = pytest.mark.skipif(
    not SOURCES.is_dir(), reason="the articles do not lie beside the repository"
)
STAR, COLLINS, PARK = "Darren Star", "Lily Collins", "Ashley Park"


def segments(number: str, show: Show | None = None) -> tuple[Segment, ...]:
    (file,) = SOURCES.glob(f"{number}_*.txt")
    return segments_of(file.read_text("utf-8"), people_of(show) if show else ())


def openings(found: tuple[Segment, ...]) -> list[tuple[str, str | None, str]]:
    return [(" ".join(segment.text.split()[:3]), segment.speaker, segment.tier) for segment in found]


@pytest.fixture(scope="module")
def show() -> Show:
    file, _ = read_toml(REPOSITORY / "questions" / "emily-in-paris" / "show.toml")
    assert file is not None
    described, _ = read_show(file)
    assert described is not None
    return described


@needs_articles
def test_split_quotes_pronouns_and_a_quote_that_goes_on_in_the_next_paragraph(show: Show) -> None:
    assert openings(segments("000", show)) == [
        ("I don’t know", STAR, "sure"),
        ("The show’s so", STAR, "sure"),
        ("I’m so proud", COLLINS, "sure"),
        ("She’s bright and", COLLINS, "sure"),
        ("She’s unapologetically herself", COLLINS, "sure"),
        ("She’s someone that", COLLINS, "sure"),
        ("I know I’m", PARK, "ask"),
        ("But a love", PARK, "ask"),
        ("I hope it’s", STAR, "sure"),
        ("We were filming", STAR, "sure"),
    ]


@needs_articles
def test_descriptions_are_those_of_the_show(show: Show) -> None:
    assert openings(segments("001", show)) == [
        ("I don’t know", STAR, "sure"),
        ("The show’s so", STAR, "sure"),
        ("Nothing is sort", STAR, "ask"),
        ("And they will", STAR, "ask"),
        ("There’s so much", COLLINS, "sure"),
        ("But I kind", COLLINS, "sure"),
        ("At some point,", COLLINS, "sure"),
        ("It’s Emily in", COLLINS, "sure"),
    ]


@needs_articles
def test_an_interview_is_its_turns_and_nothing_that_is_quoted_in_them() -> None:
    found = segments("002")
    assert Counter((segment.speaker, segment.tier) for segment in found) == {
        ("Collider", "sure"): 9,
        (STAR, "sure"): 9,
    }
    assert [segment.speaker for segment in found] == ["Collider", STAR] * 9
    assert not any("Image via" in segment.text or "RELATED" in segment.text for segment in found)


@needs_articles
def test_cues_before_and_after_long_quotes() -> None:
    assert openings(segments("003")) == [
        ("As an actor,", COLLINS, "sure"),
        ("From the beginning", STAR, "sure"),
    ]

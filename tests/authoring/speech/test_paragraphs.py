"""Paragraphs: lines or wrapped blocks, without what nobody wrote for reading."""

import pytest

from bot.authoring.speech.paragraphs import paragraphs_of


def texts(article: str) -> list[str]:
    return [article[found.start : found.end] for found in paragraphs_of(article)]


def test_every_line_is_a_paragraph_where_lines_are_long_or_short() -> None:
    assert texts(" One.\nTwo.\n\n  Three. \n") == ["One.", "Two.", "Three."]


def test_lines_of_one_width_between_blank_ones_are_one_paragraph() -> None:
    block = (
        "The harbour master of Port Lune has resigned after\na row about the seagulls, they said.\nIt rained."
    )
    assert texts(f"{block}\n\n{block}") == [block, block]


@pytest.mark.parametrize(
    "line",
    [
        "emily-in-paris-season-2-lily-collins",
        "Image via Netflix",
        "Photo by Jo Star",
        "Jo Star says “hello.” (Photo: Al Moon/Agency)",
        "Jo Star at the premiere. Getty Images",
        "RELATED: ‘The Sea’ Season 1 Recap",
        "Read more: “We won,” says Star",
    ],
)
def test_captions_and_links_are_left_out(line: str) -> None:
    assert texts(f"One.\n\n{line}\n\nTwo.") == ["One.", "Two."]

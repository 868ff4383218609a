"""Marks and quotations: curly, straight, single, misplaced, nested and never closed."""

import pytest

from bot.authoring.speech.paragraphs import paragraphs_of
from bot.authoring.speech.quotations import quotations_of


def texts(article: str) -> list[str]:
    return [article[found.start : found.end] for found in quotations_of(article, paragraphs_of(article))]


@pytest.mark.parametrize(
    ("article", "held"),
    [
        ('"One," he said. "Two."', ["One,", "Two."]),
        ("“One,” he said. “Two.”", ["One,", "Two."]),
        ("„One,“ he said. „Two.“", ["One,", "Two."]),
        ("«One,» he said. «Two.»", ["One,", "Two."]),
        ("``One ,'' he said . ``Two .''", ["One ,", "Two ."]),
        ("”One,” he said. “Two.“", ["One,", "Two."]),
        ('He said:"One."', ["One."]),
        ('He is 6\'4" and said: "One."', ["One."]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ("“He told me “no” twice,” she said.", ["He told me “no” twice,"]),
        ("“One.\n\n“Two.\n\n“Three,” he said.", ["One.", "Two.", "Three,"]),
        ("“One.\n\nTwo,” he said.", ["One.", "Two,"]),
        ("“One.\n\nIt rained.", ["One."]),
        ("It was Lily Collins‘ Emily, and the ’90s.", []),
        ("‘One,’ he said. ‘The boys’ room. Two.’", ["One,", "The boys’ room. Two."]),
        ("‘She said “no” to me,’ he said. ‘Two.’", ["She said “no” to me,", "Two."]),
        ("“One,” he said.\n\n‘Two,’ he said.\n\n“Three. Four.”", ["One,", "Two,", "Three. Four."]),
        ("“One,” he said.\n\nThe ‘two’ of them.\n\n“Three. Four.”", ["One,", "Three. Four."]),
        ("“He said:\n\n“I told him ‘no.’”", ["He said:", "I told him ‘no.’"]),
        ("“”", []),
        ("”", []),
    ],
)
def test_what_stands_between_marks(article: str, held: list[str]) -> None:
    assert texts(article) == held


def test_a_quotation_that_goes_on_says_so() -> None:
    article = "“One.\n\n“Two,” he said. “Three.”"
    found = quotations_of(article, paragraphs_of(article))
    assert [(mark.unclosed, mark.continues) for mark in found] == [
        (True, False),
        (False, True),
        (False, False),
    ]

"""What a person reads whose option is wrong."""

import pytest

from bot.playground.options import complaint


@pytest.mark.parametrize(
    ("option", "code", "sentence"),
    [
        ({"type": 4, "min_value": 5, "max_value": 20}, "option-range", "“it” goes from 5 to 20."),
        ({"type": 4, "max_value": 20}, "option-range", "“it” goes up to 20."),
        ({"type": 4, "min_value": 5}, "option-range", "“it” goes from 5."),
        ({"type": 3, "max_length": 9}, "option-length", "“it” takes up to 9 characters."),
        ({"type": 3}, "option-choice", "“it” has a list: choose one of it."),
        ({"type": 4}, "option-integer-range", "“it” takes a smaller number."),
        ({"type": 5}, "option-type", "“it” needs yes or no."),
        ({"type": 11}, "option-type", "“it” needs something else."),
    ],
)
def test_every_fault_has_its_sentence(option: dict[str, object], code: str, sentence: str) -> None:
    assert complaint({"name": "it", **option}, code) == sentence

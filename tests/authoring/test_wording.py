import pytest

from bot.authoring.wording import OpenBrace, UnfilledSlot, counted, filled, listed, possessive, put_in


def test_a_template_becomes_a_sentence() -> None:
    slots = {"subject": "the keeper", "object": "Oslo"}
    assert filled("{subject} comes from {object}.", slots) == "The keeper comes from Oslo."


def test_part_of_a_sentence_keeps_its_small_letter() -> None:
    assert put_in("that was {subject}", {"subject": "Lupin"}) == "that was Lupin"


def test_a_slot_can_be_a_possessive() -> None:
    assert filled("What is {subject’s} job?", {"subject": "Milo"}) == "What is Milo’s job?"
    assert possessive("Lily Collins") == "Lily Collins’s"


def test_a_slot_without_a_value_is_told() -> None:
    with pytest.raises(UnfilledSlot, match=r"nothing to put into \{when\} of “\{when\}, who sings\?”"):
        filled("{when}, who sings?", {"subject": "Milo"})


@pytest.mark.parametrize(
    ("items", "text"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_lists_read_like_lists(items: tuple[str, ...], text: str) -> None:
    assert listed(items) == text


@pytest.mark.parametrize("template", ["{subject leave", "subject} leaves", "{subject's} boat"])
def test_a_brace_that_would_be_left_is_told(template: str) -> None:
    with pytest.raises(OpenBrace, match="a brace is not closed in “"):
        filled(template, {"subject": "Milo"})


def test_one_thing_is_not_counted_as_many() -> None:
    assert (counted(1, "stem"), counted(2, "stem")) == ("1 stem", "2 stems")

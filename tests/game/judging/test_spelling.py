"""What is a slip of the keyboard, and what is another word."""

import pytest

from bot.game.judging.folding import key_of, words_of
from bot.game.judging.spelling import (
    edits_between,
    form_of,
    has_near,
    is_doubtful,
    is_name_like,
    is_slip,
    limit_of,
    nearest,
    within,
)


def slip(guess: str, answer: str) -> bool:
    words, form = words_of(guess), form_of(words_of(answer))
    return edits_between(key_of(words), form.key) <= form.limit and is_slip(words, key_of(words), form)


def test_longer_answers_allow_more_edits() -> None:
    assert [limit_of(letters) for letters in (1, 3, 4, 7, 8, 12, 13, 80)] == [0, 0, 1, 1, 2, 2, 3, 3]


@pytest.mark.parametrize(
    ("guess", "answer"),
    [
        ("chciago", "Chicago"),
        ("chicagoo", "Chicago"),
        ("star buks", "Starbucks"),
        ("walterwhtie", "Walter White"),
        ("how i met you mother", "How I Met Your Mother"),
        ("emily form paris", "Emily from Paris"),
        ("stephen speilberg", "Steven Spielberg"),
        ("stranger thing", "Stranger Things"),
        ("two and a half man", "Two and a Half Men"),
        ("jon ham", "Jon Hamm"),
        ("we were on a brake", "We were on a break"),
        ("emily in pairs", "Emily in Paris"),
        ("jessie pinkman", "Jesse Pinkman"),
        ("kate blanchett", "Cate Blanchett"),
        ("south corea", "South Korea"),
        ("hay jude", "Hey Jude"),
        ("downtown abbey", "Downton Abbey"),
    ],
)
def test_slips(guess: str, answer: str) -> None:
    assert slip(guess, answer)


@pytest.mark.parametrize(
    ("guess", "answer"),
    [
        ("cbs", "NBC"),
        ("season 11", "Season 1"),
        ("rocky iii", "Rocky II"),
        ("last", "Lost"),
        ("aliens", "Alien"),
        ("ireland", "Iceland"),
        ("kate", "Katie"),
        ("rose", "Ross"),
        ("gabriella", "Gabriela"),
        ("camilla", "Camille"),
        ("walter white jr", "Walter White"),
        ("mel b", "Mel C"),
        ("mrs robot", "Mr. Robot"),
        ("that is what he said", "That's what she said"),
        ("how i met your father", "How I Met Your Mother"),
        ("better call paul", "Better Call Saul"),
        ("not how i met your mother", "How I Met Your Mother"),
        ("emily in rome", "Emily in Paris"),
        ("jim carter", "Jim Carrey"),
        ("house of cars", "House of Cards"),
        ("not jenny's boat", "Not Penny's Boat"),
        ("the wires", "The Wire"),
        ("wired", "The Wire"),
        ("argo", "Fargo"),
        ("spidermen", "Spider-Man"),
        ("cam smith", "Sam Smith"),
        ("hose", "House"),
        ("sliver", "silver"),
        ("stalagmite", "stalactite"),
        ("true defective", "True Detective"),
        ("nicole de leon", "Nicolas de Leon"),
    ],
)
def test_other_words_are_no_slips(guess: str, answer: str) -> None:
    assert not slip(guess, answer)


@pytest.mark.parametrize(
    ("guess", "answer", "doubtful"),
    [
        ("forgo", "Fargo", True),
        ("viscount", "Laviscount", True),
        ("buoys", "The Boys", True),
        ("fagro", "Fargo", False),
        ("fargoo", "Fargo", False),
        ("cramer", "Kramer", False),
        ("chicgo", "Chicago", False),
    ],
)
def test_what_may_be_another_word_is_asked_about(guess: str, answer: str, *, doubtful: bool) -> None:
    assert is_doubtful(words_of(guess), form_of(words_of(answer))) == doubtful


def test_the_nearest_name_is_found_within_its_reach() -> None:
    assert nearest("lilly", ["lily", "emily"], 1) == "lily"
    assert nearest("lilly", ["gabriel"], 2) is None


def test_a_rival_is_near_within_so_many_edits() -> None:
    rivals = {4: ("lily",), 5: ("emily", "molly")}
    assert has_near("lilly", rivals, 1)
    assert not has_near("gabriel", rivals, 3)


def test_a_first_name_is_like_another_that_begins_with_its_sound() -> None:
    assert is_name_like("mary", "marie", 2)
    assert not is_name_like("marie", "marie", 2)
    assert not is_name_like("larry", "marie", 2)
    assert not is_name_like("mary", "marie", 1)


def test_forms_are_near_as_far_as_their_length_allows() -> None:
    form = form_of(["chicago"])
    near = ((form.key, form.limit, form),)
    assert within(near, "chicgo") == [(form, 1)]
    assert within(near, "chcgo") == []

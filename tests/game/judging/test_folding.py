"""Text to words and keys."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.game.judging.folding import LONGEST, key_of, pieces_of, plain_words, read, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dr. Frasier Crane!", "doctor frasier crane"),
        ("Líly Cöllins", "lily collins"),
        ("Łódź Straße Ærøskøbing", "lodz strasse aeroskobing"),
        ("Ｃｈｉｃａｇｏ", "chicago"),
        ("chi\u200bca\u00adgo", "chicago"),
        ("Schitt’s Creek", "schitts creek"),
        ("Rock 'n' Roll", "rock and roll"),
        ("Will + Grace", "will and grace"),
        ("Paramount+", "paramount plus"),
        ("don't / can't", "do not can not"),
        ("St. Denis", "saint denis"),
        ("Jump St", "jump street"),
        ("21st Jump St", "21 jump street"),
        ("J.R. Ewing", "j r ewing"),
        ("jr ewing", "jr ewing"),
        ("Robert Downey Jr.", "robert downey junior"),
        ("chicago <:lol:123456789012345678>", "chicago"),
        ("||**Chicago**||", "chicago"),
        ("٣ seasons", "3 seasons"),
        ("44 b.c.", "44 bc"),
        ("be with u", "be with you"),
        ("U2", "u 2"),
        ("Manchester Utd", "manchester united"),
        ("🎉 … !?", ""),
    ],
)
def test_what_only_looks_different_is_folded_away(text: str, words: str) -> None:
    assert words_of(text) == words.split()


def test_every_digit_there_is_becomes_one_of_ours() -> None:
    digits = [letter for letter in map(chr, range(sys.maxunicode + 1)) if letter.isdigit()]
    foreign = [letter for letter in digits if not "".join(words_of(letter)).isascii()]
    assert len(digits) > len("0123456789")
    assert foreign == []


def test_the_key_keeps_only_numbers_apart() -> None:
    assert key_of(["euro", "star"]) == key_of(["eurostar"])
    assert key_of(["season", "1", "0"]) != key_of(["season", "10"])


def test_pieces_are_words_before_numbers_are_read() -> None:
    assert pieces_of("58M viewers") == ["58", "m", "viewers"]


@pytest.mark.parametrize("text", ["a" * (LONGEST + 1), "ﷺ" * 50, "a " * 100, "1 " * 50, "½" * 100])
def test_what_is_too_long_before_or_after_has_no_words(text: str) -> None:
    assert words_of(text) == []


@given(st.one_of(st.text(max_size=60), st.text("abcdefgh '!?.,-’é12", max_size=60)))
def test_what_is_read_the_short_way_is_what_is_read_the_long_way(text: str) -> None:
    words, key = plain_words(text.lower())
    assert key == "".join(words)
    assert not words or read(words) == words_of(text)


@given(st.text(max_size=LONGEST))
def test_words_are_lower_case_letters_or_numbers(text: str) -> None:
    for word in words_of(text):
        assert word.strip() == word != ""
        assert word == word.lower() or not word.isascii()


@given(st.lists(st.from_regex(r"[b-hj-z][a-z]{5,9}", fullmatch=True), max_size=6))
def test_folding_twice_is_folding_once(words: list[str]) -> None:
    folded = words_of(" ".join(words))
    assert words_of(" ".join(folded)) == folded

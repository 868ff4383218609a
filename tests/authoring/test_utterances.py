import pytest

from bot.authoring.utterances import Quote, line_key


def quote(text: str, **more: str) -> Quote:
    return Quote(id="q", speaker="vale", source="paper", text=text, **more)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("printed", "asked"),
    [
        ("she shows up with a smile", "She shows up with a smile."),
        ("I cannot bake at all,", "I cannot bake at all."),
        ("Is that the fun of it?", "Is that the fun of it?"),
        ("It’s Emily in … and then insert the city.", "It’s Emily in … and then insert the city."),
        ("so I’m like, “Okay, I’ve gotta go.”", "So I’m like, ‘Okay, I’ve gotta go.’"),
        ("two\n   lines", "Two lines."),
    ],
)
def test_a_line_is_asked_with_a_capital_and_an_end(printed: str, asked: str) -> None:
    assert quote(printed).line == asked


def test_a_cut_line_is_asked_as_its_author_shows_it() -> None:
    assert quote("we did, you know, burn it", shown="We did … burn it").line == "We did … burn it."


def test_how_it_goes_on_is_printed_to_its_end() -> None:
    assert quote("a", after="at a time when we can’t go,").continuation == "at a time when we can’t go."
    assert quote("a").continuation == ""


def test_the_same_line_in_figures_and_words_is_one_line() -> None:
    assert line_key("I don’t know about season 2 yet") == line_key("I don’t know about Season Two, yet.")
    assert line_key("season two") != line_key("season three")

"""The forms of a name that people type."""

import pytest

from bot.game.judging.kinds import kind_of
from bot.game.judging.naming import name_of


def full(name: str, kind: str = "title") -> set[str]:
    return {" ".join(form) for form in name_of(name, kind).full}


def short(name: str, kind: str = "person") -> set[str]:
    return {" ".join(form) for form in name_of(name, kind).short}


def test_articles_and_small_words_may_be_missing() -> None:
    assert full("The Lord of the Rings") == {
        "the lord of the rings",
        "lord of the rings",
        "lord of rings",
        "lord rings",
    }


def test_a_letter_that_looks_like_an_article_stays() -> None:
    assert full("Hepatitis A") == {"hepatitis a"}
    assert "team" not in full("The A-Team")


@pytest.mark.parametrize(
    ("name", "kind", "form"),
    [
        ("Brooklyn Nine-Nine", "title", "brooklyn 99"),
        ("Hawaii Five-O", "title", "hawaii 5 0"),
        ("Rocky V", "title", "rocky 5"),
        ("Schitt's Creek", "title", "schitt creek"),
        ("Battlestar Galactica (2004)", "title", "battlestar galactica"),
        ("Agents of S.H.I.E.L.D.", "title", "agents of shield"),
        ("Jax Media Inc.", "organisation", "jax media"),
        ("her sister", "phrase", "sister"),
        ("seven", "number", "seven"),
        ("Ross and Rachel", "person", "rachel and ross"),
        ("Lily Collins", "person", "collins lily"),
        ("Dr. Frasier Crane", "person", "frasier crane"),
        ("Samuel L. Jackson", "person", "samuel jackson"),
        ("Scranton, Pennsylvania", "place", "scranton pa"),
        ("New York City", "place", "nyc"),
        ("Paris", "place", "paris france"),
        ("Chicago", "place", "chicago illinois"),
        ("Gregory House", "person", "greg house"),
        ("Andy Bernard", "person", "andrew bernard"),
        ("Marta Kauffman and David Crane", "person", "crane and kauffman"),
        ("Kill Bill: Volume 2", "title", "kill bill 2"),
        ("Rocky II", "title", "rocky part 2"),
        ("Los Pollos Hermanos", "title", "pollos hermanos"),
        ("his mother", "phrase", "his mum"),
        ("because she was pregnant", "phrase", "she was pregnant"),
        ("red, white and blue", "phrase", "blue white and red"),
        ("a croissant", "phrase", "croissants"),
        ("Monday", "date", "mon"),
        ("James Bond", "person", "bond james bond"),
        ("12 Angry Men", "title", "twelve angry men"),
        ("Blink-182", "organisation", "blink 1 82"),
        ("Symphony No. 9", "title", "symphony 9"),
        ("Real Madrid CF", "organisation", "real madrid"),
        ("FC Barcelona", "organisation", "barcelona"),
        ("Björk", "person", "bjoerk"),
        ("Canberra", "place", "canberra australia"),
        ("London", "place", "london uk"),
    ],
)
def test_a_form_says_as_much_as_the_name(name: str, kind: str, form: str) -> None:
    assert form in full(name, kind)


def test_short_forms_of_people() -> None:
    assert short("Lily Collins") == {"lily", "collins", "l collins"}
    assert short("Julia Louis-Dreyfus") == {"julia", "louis dreyfus", "j louis dreyfus"}
    assert short("Serena van der Woodsen") >= {"serena", "woodsen", "van der woodsen"}
    assert short("Captain Raymond Holt") == {"raymond", "holt", "r holt"}
    assert short("Alexander the Great") == {"alexander"}
    assert short("Colt Seavers") == {"colt", "seavers", "c seavers"}


@pytest.mark.parametrize(
    "name",
    ["Walter White Jr.", "Henry VIII", "Ross and Rachel", "Mother of Dragons", "Big Bird", "El Pibe de Oro"],
)
def test_names_that_are_never_shortened(name: str) -> None:
    assert short(name) == set()


def test_a_single_letter_is_nobodys_name() -> None:
    assert "malcolm" in short("Malcolm X")
    assert "x" not in short("Malcolm X")


def test_short_forms_of_places() -> None:
    assert short("Scranton, Pennsylvania", "place") == {"scranton"}
    assert "maclarens" in short("MacLaren's Pub", "place")
    assert short("River Danube", "place") == {"danube"}
    assert short("Mount Everest", "place") == {"everest"}
    assert short("Red River", "place") == set()
    assert short("South Korea", "place") == {"s korea"}


def test_short_forms_of_titles_and_events() -> None:
    assert short("Dr. Strangelove", "title") == {"strangelove"}
    assert short("Mr. Robot", "title") == set()
    assert short("Battle of Hastings", "phrase") == {"hastings"}
    assert short("House of Cards", "phrase") == set()


@pytest.mark.parametrize(
    ("kind", "answer", "found"),
    [
        ("Character", "Emily", "person"),
        ("city", "Chicago", "place"),
        ("season", "Season 1", "phrase"),
        (None, "Rachel Green", "person"),
        (None, "Emily in Paris", ""),
        (None, "Scranton, Pennsylvania", "place"),
        ("  ", "Central Perk", ""),
    ],
)
def test_a_kind_is_what_the_author_says_or_what_the_answer_looks_like(
    kind: str | None, answer: str, found: str
) -> None:
    assert kind_of(kind, answer) == found

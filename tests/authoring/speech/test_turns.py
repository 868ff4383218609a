"""Interview turns, with labels on both sides or only on one."""

from collections.abc import Callable

from bot.authoring.speech import Person, segments_of

Told = Callable[[str], list[tuple[str, str | None, str]]]


def test_a_surname_in_capitals_continues_the_full_name(told: Told) -> None:
    article = "Jo Star is back.\n\nJO STAR: It was time.\n\nWas it hard?\n\nSTAR: No."
    assert told(article) == [
        ("It was time.", "Jo Star", "sure"),
        ("Was it hard?", None, "ask"),
        ("No.", "Jo Star", "sure"),
    ]


def test_an_interviewer_who_is_named_once_asks_the_other_questions_too(told: Told) -> None:
    article = "Tideline: How was it?\n\nHOLM: Cold.\n\nAnd then?\n\nHOLM: Colder."
    assert told(article) == [
        ("How was it?", "Tideline", "sure"),
        ("Cold.", "Holm", "sure"),
        ("And then?", "Tideline", "sure"),
        ("Colder.", "Holm", "sure"),
    ]


def test_a_question_whose_label_is_missing_is_the_interviewer_s(told: Told) -> None:
    article = "ECHO: How?\n\nHOLM: Cold.\n\nI swam.\n\nAnd then?\n\nHOLM: Colder.\n\nECHO: Why?\n\nHOLM: Ice."
    assert told(article) == [
        ("How?", "Echo", "sure"),
        ("Cold.\n\nI swam.", "Holm", "sure"),
        ("And then?", "Echo", "ask"),
        ("Colder.", "Holm", "sure"),
        ("Why?", "Echo", "sure"),
        ("Ice.", "Holm", "sure"),
    ]


def test_an_outlet_s_label_is_the_show_s_interviewer() -> None:
    asker = Person("The Tideline interviewer", ("Tideline’s interviewer",))
    article = "TIDELINE: How was it?\n\nHOLM: Cold.\n\nAnd then?\n\nHOLM: Colder."
    assert [found.speaker for found in segments_of(article, [asker])] == [asker.name, "Holm"] * 2


def test_captions_and_links_are_in_no_turn(told: Told) -> None:
    caption = "the-sea-at-night\nImage via Tideline\n\nRELATED: ‘The Sea’ Recap"
    article = f"HOLM: Cold.\n\n{caption}\n\nAnd then?\n\nHOLM: Colder."
    assert [text for text, _, _ in told(article)] == ["Cold.", "And then?", "Colder."]


def test_a_turn_of_several_paragraphs_is_one_segment(told: Told) -> None:
    article = "Q: How was it?\n\nA: Cold.\n\nVery cold.\n\nQ: And then?\n\nA: Colder."
    assert [text for text, _, _ in told(article)] == [
        "How was it?",
        "Cold.\n\nVery cold.",
        "And then?",
        "Colder.",
    ]


def test_what_is_quoted_inside_a_turn_is_no_segment_of_its_own(told: Told) -> None:
    article = "HOLM: I thought, “Well?” So I went on.\n\nAnd then?\n\nHOLM: I swam."
    assert [text for text, _, _ in told(article)] == [
        "I thought, “Well?” So I went on.",
        "And then?",
        "I swam.",
    ]


def test_lines_with_colons_make_no_interview(told: Told) -> None:
    assert told("WHAT: A concert.\n\nWHEN: Friday.\n\nWHERE: The hall.\n\nWHEN: Saturday, too.") == []
    assert told("Monday: rain.\n\nTuesday: rain.\n\nMonday: more rain.") == []


def test_a_label_of_two_words_in_capitals_is_written_as_a_name() -> None:
    article = "SCREEN NOTES: How was it?\n\nJO STAR: Long.\n\nSCREEN NOTES: And then?\n\nSTAR: It was over."
    assert [segment.speaker for segment in segments_of(article)] == ["Screen Notes", "Jo Star"] * 2


def test_initials_are_the_names_that_they_stand_for() -> None:
    article = "By Ann Lee\n\nJo Star opens.\n\nAL: How was it?\n\nJS: Long.\n\nAL: And then?\n\nJS: Over."
    assert [segment.speaker for segment in segments_of(article)] == ["Ann Lee", "Jo Star"] * 2


def test_an_editor_s_note_is_no_voice() -> None:
    note = "EDITOR’S NOTE: This has been edited."
    article = f"{note}\n\nTHE LEDGER: How was it?\n\nJO STAR: Long.\n\nAnd then?\n\nSTAR: It was over."
    assert [segment.speaker for segment in segments_of(article)] == ["The Ledger", "Jo Star"] * 2


def test_a_list_of_places_is_no_interview(told: Callable[[str], list[tuple[str, str | None, str]]]) -> None:
    article = "Oregon: Leave is longer.\n\nIdaho: Fins are banned.\n\nOregon: Schools stay open."
    assert told(article) == []


def test_the_heading_of_an_interview_is_no_voice(
    told: Callable[[str], list[tuple[str, str | None, str]]],
) -> None:
    article = (
        "The Weekly Q&A: Jo Star\n\nWeekly: Why?\n\nStar: Because.\n\nWeekly: And now?\n\nStar: Nothing."
    )
    assert [who for _, who, _ in told(article)] == ["Weekly", "Jo Star", "Weekly", "Jo Star"]

"""Accepting: sure segments become lines of quotes.toml, each once, and only those that it can take."""

import tomllib

from msgspec.structs import replace

from bot.authoring.show import Entity, Show
from bot.authoring.sources import Source
from bot.authoring.speech import Segment
from bot.authoring.speech.accepting import Accepted, accepted
from bot.authoring.utterances import Quote

SOURCE = Source(id="echo", file="echo.txt", sha256="", date="undated", cited_as="article of 1 May")
SHOW = Show(
    slug="sea",
    title="The Sea",
    themes=("Quotes",),
    spoiler_themes={},
    sources={"echo": SOURCE},
    entities={
        "jo": Entity(id="jo", kind="person", name="Jo Star", aliases=("Star",)),
        "asker": Entity(
            id="asker", kind="person", name="The Echo interviewer", aliases=("Echo’s interviewer",)
        ),
        "sea": Entity(id="sea", kind="place", name="Al Moon"),
    },
    places={},
)


def said(text: str, speaker: str | None = "Jo Star", tier: str = "sure") -> Segment:
    return Segment(text, speaker, 0, len(text), None, "sure" if tier == "sure" else "ask")


def rows(added: Accepted) -> list[dict[str, object]]:
    return tomllib.loads(added.toml).get("quote", [])


def test_a_sure_segment_becomes_a_line_with_its_source() -> None:
    added = accepted([said('We swam\nfor "hours" and hours.')], SHOW, SOURCE, [])
    assert rows(added) == [
        {
            "id": "we-swam-for-hours-and",
            "speaker": "jo",
            "source": "echo",
            "text": 'We swam for "hours" and hours.',
            "context": "Article of 1 May.",
        }
    ]
    assert (added.count, added.left_out) == (1, ())


def test_what_is_asked_about_or_unnamed_stays_out_without_a_word() -> None:
    segments = [said("We swam for hours.", tier="ask"), said("We swam for days.", None)]
    assert accepted(segments, SHOW, SOURCE, []) == Accepted("", 0, ())


def test_a_line_that_is_there_whole_or_in_part_is_not_added_again() -> None:
    known = Quote(id="swam", speaker="jo", source="echo", text="two hours in the sea", context="")
    segments = [said("We spent 2 hours in the sea, all of us."), said("We ate soup."), said("We ate soup.")]
    added = accepted(segments, SHOW, SOURCE, [known])
    assert [row["text"] for row in rows(added)] == ["We ate soup."]
    assert added.left_out == ("is there already", "is there already")


def test_lines_that_quotes_toml_cannot_take_are_left_out_with_the_reason() -> None:
    segments = [said("We swam home.", "Al Moon"), said("Call me Star, please."), said("Soup.")]
    assert accepted(segments, SHOW, SOURCE, []).left_out == (
        "is by Al Moon, who is not in show.toml",
        "names its own speaker",
        "is too short to stand alone",
    )


def test_an_outlet_is_whoever_asked_its_questions() -> None:
    assert rows(accepted([said("And was it cold?", "Echo")], SHOW, SOURCE, []))[0]["speaker"] == "asker"


def test_ids_differ_where_first_words_do_not() -> None:
    segments = [said("We swam for an hour and slept."), said("We swam for an hour and ate.")]
    assert [row["id"] for row in rows(accepted(segments, SHOW, SOURCE, []))] == [
        "we-swam-for-hour-and",
        "we-swam-for-hour-and-2",
    ]


def test_a_line_too_long_to_ask_waits_for_its_author() -> None:
    assert rows(accepted([said("We swam and " * 30)], SHOW, SOURCE, []))[0]["who"] is False


def test_a_speaker_is_known_whichever_apostrophe_show_toml_has() -> None:
    show = replace(SHOW, entities={"zoe": Entity(id="zoe", kind="person", name="Zoe O'Hara")})
    added = accepted([said("We swam for hours and hours.", "Zoe O’Hara")], show, SOURCE, [])
    assert [row["speaker"] for row in rows(added)] == ["zoe"]

"""The log: one line an event, for people or for programs, and nothing in it that is secret."""

import io
import json
import logging
from collections.abc import Callable

import pytest

from bot.app.logs import HIDDEN, log_to
from bot.host.lines import Line, wordless
from bot.settings import LogFormat

EIGHT = 1_795_550_400.0625  # 2026-11-24, 20:00 UTC, and a little
# Tokens of nobody, which have the shape; a bot's is put together so that no scanner takes it for a real one.
BOT_TOKEN = f"{'MTIzNDU2Nzg5MDEyMzQ1Njc4'}.GaBcDe.{'abcdefghijklmnopqrstuvwxyz'}0123456789AB"
INTERACTION_TOKEN = "aW50ZXJhY3Rpb246" + "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA6YWJjZGVm"

Written = Callable[..., str]


def written(
    message: object,
    *arguments: object,
    form: LogFormat = "text",
    name: str = "bot.host.watching",
    level: int = logging.INFO,
    error: Exception | None = None,
    secrets: tuple[str, ...] = (),
) -> str:
    """What stands in the log after this was logged."""
    stream = io.StringIO()
    handler = log_to(stream, form, *secrets)
    trace = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(name, level, "a.py", 1, message, arguments, trace)
    record.created = EIGHT
    handler.handle(record)
    return stream.getvalue()


def raised(error: Exception) -> Exception:
    """The error with a trace, as if something had gone wrong."""
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_line_says_when_how_bad_who_and_what() -> None:
    assert written(Line("round-ended", round="r1", because="finished")) == (
        "2026-11-24T20:00:00.062Z INFO bot.host.watching round-ended round=r1 because=finished\n"
    )


def test_a_sentence_is_written_as_it_is() -> None:
    line = written("Trying again in %.0f s.", 2.0, name="bot.app.running", level=logging.WARNING)
    assert line == "2026-11-24T20:00:00.062Z WARNING bot.app.running Trying again in 2 s.\n"


def test_as_json_the_fields_are_there_for_programs() -> None:
    line = written(Line("round-ended", round="r1", asked=3, seconds=0.5), form="json")
    assert json.loads(line) == {
        "time": "2026-11-24T20:00:00.062Z",
        "level": "INFO",
        "name": "bot.host.watching",
        "event": "round-ended",
        "round": "r1",
        "asked": 3,
        "seconds": 0.5,
    }


def test_the_trace_of_an_error_is_below_its_line_and_indented() -> None:
    first, *trace = written("bug", error=raised(ZeroDivisionError("a bug"))).splitlines()
    assert first.endswith(" bug")
    assert (trace[0], trace[-1]) == (
        " Traceback (most recent call last):",
        " bot.host.lines.Wordless: ZeroDivisionError",
    )
    assert all(line.startswith(" ") for line in trace)


def test_as_json_the_trace_is_one_more_field() -> None:
    (line,) = written("bug", form="json", error=raised(ZeroDivisionError("a bug"))).splitlines()
    assert json.loads(line)["trace"].endswith("Wordless: ZeroDivisionError")


@pytest.mark.parametrize("form", ["text", "json"])
def test_nobody_begins_a_line_of_the_log(form: LogFormat) -> None:
    forged = "lost\n2026-11-24T20:00:00.062Z INFO bot.host.watching round-ended\r\nno more"
    assert len(written("Discord failed (%s)", forged, form=form).splitlines()) == 1


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(
    ("text", "secret"),
    [
        (f"logging in with {BOT_TOKEN}", BOT_TOKEN),
        (f"{{'Authorization': 'Bot {BOT_TOKEN}'}}", BOT_TOKEN),
        ("POST https://discord.com/api/v10/interactions/123/s3cr3t-t0ken/callback failed", "s3cr3t-t0ken"),
        ("PATCH https://discord.com/api/v10/webhooks/123/s3cr3t-t0ken/messages/@original", "s3cr3t-t0ken"),
        ("url='https://discord.com/api/webhooks/123/s3cr3t-t0ken'", "s3cr3t-t0ken"),
        (f"{{'token': '{INTERACTION_TOKEN}', 'type': 3}}", INTERACTION_TOKEN),
        ("the token is MTIz.play.ground", "MTIz.play.ground"),
    ],
)
def test_a_token_is_hidden_wherever_it_turns_up(text: str, secret: str, form: LogFormat) -> None:
    for line in (
        written("%s", text, form=form, secrets=("MTIz.play.ground",)),
        written(Line("said", because=text), form=form, secrets=("MTIz.play.ground",)),
    ):
        assert (secret in line, HIDDEN in line) == (False, True)


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_error_may_repeat_what_somebody_typed_so_only_its_kind_is_written(form: LogFormat) -> None:
    error = raised(ValueError("a marked guess"))
    error.__cause__ = KeyError("a marked guess")
    for known in (error, wordless(error)):
        trace = written("Ignoring exception", name="discord.app_commands", form=form, error=known)
        assert "marked" not in trace
        assert ("Wordless: KeyError" in trace, "Wordless: ValueError" in trace) == (True, True)


def test_a_line_that_has_no_error_after_all_has_no_trace() -> None:
    record = logging.LogRecord("bot", logging.ERROR, "a.py", 1, "bug", (), (None, None, None))
    stream = io.StringIO()
    log_to(stream, "text").handle(record)
    assert len(stream.getvalue().splitlines()) == 1


@pytest.mark.parametrize(
    "name", ["discord.http", "aiosqlite", "aiohttp.client", "asyncio", "bottle", "simcord"]
)
def test_what_libraries_say_below_info_is_left_out_whatever_their_level(name: str) -> None:
    assert written("body", name=name, level=logging.DEBUG) == ""
    assert written("note", name=name, level=logging.INFO) != ""


def test_a_long_word_is_looked_through_in_one_go() -> None:
    assert "x" * 200_000 in written("x" * 200_000)
    assert HIDDEN not in written("a-" * 100_000)

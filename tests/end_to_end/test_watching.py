"""The bot seen from outside while people play over loopback: its log and its counters."""

import io
import logging
import re
from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager
from pathlib import Path

import aiohttp
import msgspec
import pytest_asyncio

from bot.app.logs import log_to
from bot.app.watch_port import counts_on
from bot.bank.bank import Bank
from bot.game.answers import Answers
from bot.game.question import Question, Typed
from bot.host.counts import Counts
from bot.playground.people import Person
from bot.playground.replies import Json, Opened
from tests.end_to_end.night import TOKEN, Night, said, trivia_night
from tests.examples import question

TALKATIVE = (
    "",
    "bot",
    "discord",
    "discord.http",
    "discord.gateway",
    "aiohttp",
    "aiosqlite",
    "asyncio",
    "simcord",
)
LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [A-Z]+ ([\w.]+) (\S.*)")
WHERE = re.compile(r" round=\w+ server=\d+ channel=\d+")

QUESTION = "Which marked question text?"
GUESS = "a marked guess text"
QUESTIONS: tuple[Question, ...] = (question(QUESTION, Typed(Answers(answer="the Eurostar")), "train"),)


class Logs:
    """All that was logged, as it came and as the bot writes it."""

    def __init__(self) -> None:
        self._raw, self._written = io.StringIO(), io.StringIO()

    def handlers(self) -> list[logging.Handler]:
        return [logging.StreamHandler(self._raw), log_to(self._written, "text", TOKEN)]

    @property
    def raw(self) -> str:
        return self._raw.getvalue()

    @property
    def written(self) -> str:
        return self._written.getvalue()

    def turns(self) -> list[list[str]]:
        """What was written of the round; which round it was stands in each line, and is left out here."""
        lines = [LINE.fullmatch(line) for line in self.written.splitlines() if not line.startswith(" ")]
        assert None not in lines
        told = [line[2] for line in lines if line and line[1] == "bot.host.watching"]
        assert len({found[0] for line in told if (found := WHERE.search(line))}) == 1
        return [WHERE.sub("", line).split() for line in told]

    def tokens(self) -> set[str]:
        """The tokens of interactions that came by."""
        return set(re.findall(r"'token': '([^']+)'", self.raw))


@contextmanager
def at_debug() -> Generator[Logs]:
    """Everybody logs all they have to say."""
    logs = Logs()
    root = logging.getLogger()
    before = {name: logging.getLogger(name).level for name in TALKATIVE}
    handlers = logs.handlers()
    for handler in handlers:
        root.addHandler(handler)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.DEBUG)
    try:
        yield logs
    finally:
        for name, level in before.items():
            logging.getLogger(name).setLevel(level)
        for handler in handlers:
            root.removeHandler(handler)


@pytest_asyncio.fixture
async def night(tmp_path: Path) -> AsyncGenerator[Night]:
    async with trivia_night(tmp_path, Bank("shows", "Shows", ("characters",), QUESTIONS)) as playing:
        yield playing


async def play(night: Night, ana: Person) -> None:
    """A round of one question, answered by a typed guess."""
    await night.start(ana)
    card = await night.asked(ana, QUESTION, "Time's up")
    assert GUESS in await typed(ana, card)
    await night.revealed(ana, "the Eurostar", "closed")


async def typed(person: Person, card: Json) -> str:
    form = await person.press_label(card, "Type your answer")
    assert isinstance(form, Opened), form
    return said(await person.submit(form.interaction, form.modal["custom_id"], {"guess": GUESS}))


async def test_each_turn_of_a_round_is_one_line_and_no_guess_no_question_and_no_token_is_in_the_log(
    night: Night,
) -> None:
    with at_debug() as logs:
        async with night.bot():
            await play(night, night.people["Ana"])
    assert logs.turns() == [
        ["round-started", "game=trivia", "questions=1"],
        ["question-asked", "number=1", "attempt=1"],
        ["question-closed", "number=1", "question=train", "answered=1", "right=0"],
        ["round-ended", "because=finished", "asked=1", "players=1"],
    ]
    private = {GUESS, QUESTION, "Eurostar", *logs.tokens()}
    assert len(logs.tokens()) > 1
    assert {text for text in private if text not in logs.raw} == set()
    assert {text for text in private | {TOKEN} if text in logs.written} == set()


async def test_the_counters_are_read_while_people_play(night: Night) -> None:
    ana = night.people["Ana"]
    async with counts_on(0, night.watch.counts) as port, night.bot():
        await play(night, ana)
        night.playground.faults.drop()
        await night.start(ana)
        counts = await read(port)
    assert (counts.rounds.started, counts.rounds.open, counts.rounds.ended) == (2, 1, {"finished": 1})
    assert (counts.rounds.questions_asked, counts.rounds.questions_closed) == (1, 1)
    assert (counts.answers.taken, counts.answers.late, counts.answers.not_saved) == (1, 0, 0)
    assert (counts.acknowledgement.count, counts.commits.failed) == (1, 0)
    assert 0.0 < counts.acknowledgement.p50 <= counts.acknowledgement.p99 <= counts.acknowledgement.most
    assert counts.commits.seconds.count >= 6
    assert counts.discord.by_route["POST /interactions/*/*/callback"] == {"200": 4}
    assert counts.discord.by_route["PATCH /channels/*/messages/*"] == {"200": 1}
    assert (counts.discord.connects, counts.discord.resumes, counts.discord.rate_limited) == (1, 1, 0)
    assert counts.errors.count == 0


async def read(port: int) -> Counts:
    """What the port tells now."""
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/") as answer:
        return msgspec.json.decode(await answer.read(), type=Counts)

"""The log: one line an event, in UTC, without anything that is secret and without the texts of errors.

As text a line reads `time LEVEL name event key=value …`; the trace of an error follows, each of its lines
begun with a space. As JSON it is one object a line, the trace among its fields.
"""

import json
import logging
import re
from datetime import UTC, datetime
from typing import TextIO

from bot.host.lines import Line, wordless
from bot.settings import LogFormat

# What a bot's token, the token of an interaction and their addresses look like.
SECRETS = re.compile(
    r"(?<![\w-])[\w-]{18,}\.[\w-]{6,7}\.[\w-]{25,}"
    r"|(?<=/interactions/)\d+/[^/\s\"'?]+"
    r"|(?<=/webhooks/)\d+/[^/\s\"'?]+"
    r"|(?<![\w-])aW50ZXJhY3Rpb2[\w-]{8,}"
)
HIDDEN = "[hidden]"


def log_to(stream: TextIO, form: LogFormat, *secrets: str) -> logging.Handler:
    """A handler that writes the log in this form; these secrets are hidden wherever they turn up.

    What libraries say below INFO is left out, whatever level anybody sets: there they write whole requests
    and rows of the database.
    """
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_JsonLines(secrets) if form == "json" else _TextLines(secrets))
    handler.addFilter(_may_be_written)
    return handler


def _may_be_written(record: logging.LogRecord) -> bool:
    is_ours = record.name.partition(".")[0] == "bot"
    # discord.py warns that it cannot speak; this bot only writes.
    return (is_ours or record.levelno >= logging.INFO) and "voice will NOT" not in str(record.msg)


class _Lines(logging.Formatter):
    """Hides what is secret, by its look or because it is known."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        super().__init__()
        self._secrets = secrets

    def _clean(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return SECRETS.sub(HIDDEN, text)

    def _trace(self, record: logging.LogRecord) -> str:
        if not record.exc_info or record.exc_info[1] is None:
            return ""
        error = wordless(record.exc_info[1])
        return self._clean(self.formatException((type(error), error, error.__traceback__)))


class _TextLines(_Lines):
    def format(self, record: logging.LogRecord) -> str:
        message = self._clean(record.getMessage()).replace("\r", "\\r").replace("\n", "\\n")
        line = f"{_time(record)} {record.levelname} {record.name} {message}"
        return "\n ".join((line, *self._trace(record).splitlines()))


class _JsonLines(_Lines):
    def format(self, record: logging.LogRecord) -> str:
        said = record.msg
        what = (
            {"event": said.event, **said.fields} if isinstance(said, Line) else {"event": record.getMessage()}
        )
        clean = {
            name: self._clean(value) if isinstance(value, str) else value for name, value in what.items()
        }
        trace = {"trace": told} if (told := self._trace(record)) else {}
        where = {"time": _time(record), "level": record.levelname, "name": record.name}
        return json.dumps({**where, **clean, **trace}, default=str)


def _time(record: logging.LogRecord) -> str:
    moment = datetime.fromtimestamp(record.created, UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"

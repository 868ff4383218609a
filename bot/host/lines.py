"""One line of the log: what happened, and the ids and numbers that belong to it; never a text of a person."""

import json


class Line:
    """Hand it to a logger instead of a text: `log.info(Line("round-ended", round=…, server=…))`.

    It reads `round-ended round=… server=…`, and a program may take `event` and `fields` as they are. Fields
    that are None are left out.
    """

    __slots__ = ("event", "fields")

    def __init__(self, event: str, **fields: object) -> None:
        self.event = event
        self.fields = {name: value for name, value in fields.items() if value is not None}

    def __str__(self) -> str:
        return " ".join((self.event, *(f"{name}={_written(value)}" for name, value in self.fields.items())))


class Wordless(Exception):
    """Stands for an error in the log: of what kind it was, and where it came about, but not its text."""


def wordless(error: BaseException) -> Wordless:
    """The error as the log may have it: its text, and those of its causes, may repeat what somebody typed."""
    if isinstance(error, Wordless):
        return error
    bare = Wordless(type(error).__name__).with_traceback(error.__traceback__)
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    bare.__cause__ = wordless(before) if before else None
    return bare


def _written(value: object) -> str:
    """The value on one line, in quotes where it would otherwise run into its neighbours."""
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:.4f}".rstrip("0").rstrip(".")
        case _:
            text = str(value)
    is_plain = bool(text) and text.isprintable() and not set(' "=\\') & set(text)
    return text if is_plain else json.dumps(text, ensure_ascii=not text.isprintable())

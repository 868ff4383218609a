"""One REST call of the bot, and Discord's way of refusing it."""

import io

import msgspec

from bot.playground.replies import Json


class Upload(msgspec.Struct):
    """A file that came with a call."""

    filename: str
    fp: io.BytesIO
    description: str | None = None


class Call(msgspec.Struct, frozen=True):
    """A call, below /api/v10."""

    method: str
    path: str
    body: Json | list[Json] | None = None
    query: dict[str, str] = {}
    files: list[Upload] = []
    reason: str | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """The path, cut at its slashes."""
        return tuple(self.path.strip("/").split("/"))

    @property
    def fields(self) -> Json:
        """The body if it is an object, else nothing."""
        return self.body if isinstance(self.body, dict) else {}


class RefusedError(Exception):
    """Discord says no: an HTTP status, and a body with Discord's own error code."""

    def __init__(self, status: int, code: int, message: str, details: Json | None = None) -> None:
        super().__init__(f"{status} (error code: {code}): {message}")
        self.status = status
        self.code = code
        self.message = message
        self.details = details

    @property
    def body(self) -> Json:
        """What Discord writes into such a response."""
        body: Json = {"message": self.message, "code": self.code}
        return body if self.details is None else {**body, "errors": self.details}


def invalid(detail: str) -> RefusedError:
    """Discord's answer to a body that breaks one of its rules."""
    return RefusedError(400, 50035, f"Invalid Form Body: {detail}")

"""What a person sees after doing something: one type for each way in which a bot can answer."""

from typing import Any

import msgspec

Json = dict[str, Any]
"""An object as Discord sends it."""


class Shown(msgspec.Struct, frozen=True, tag=True):
    """A message came; if `private`, only this person sees it. A deferred one is still "thinking"."""

    message: Json
    private: bool


class Updated(msgspec.Struct, frozen=True, tag=True):
    """The message with the control was changed, or (None) will be."""

    message: Json | None


class Opened(msgspec.Struct, frozen=True, tag=True):
    """A form opened; hand in its values with this interaction's id."""

    interaction: int
    modal: Json


class Offered(msgspec.Struct, frozen=True, tag=True):
    """Suggestions for the option that is being typed."""

    choices: list[Json]


class Failed(msgspec.Struct, frozen=True, tag=True):
    """It could not be done, or the bot did not answer: the sentence that Discord would show."""

    sentence: str


Reply = Shown | Updated | Opened | Offered | Failed

NO_ANSWER = Failed("The application did not respond")

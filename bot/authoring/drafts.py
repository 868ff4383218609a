"""A question on its way into the bank, with what its author's side knows about it."""

from msgspec import Struct

from bot.authoring.problems import Place
from bot.game.question import Question


class Draft(Struct, frozen=True, kw_only=True):
    """A question, where its fact or quote stands, and what would give its answer away.

    `key` are the facts that tell its answer. `about` and `answer` are the names of what it asks about and of
    what it wants to hear: a text that has one of each tells the answer. `line` is the quote it asks about.
    A `bare` answer (a place, a number, a length of time, a date) is told as well by a text that has it beside
    most words of what is asked about.
    """

    question: Question
    place: Place
    key: tuple[str, ...]
    about: tuple[str, ...] = ()
    answer: tuple[str, ...] = ()
    line: str = ""
    bare: bool = False

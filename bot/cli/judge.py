"""`python -m bot judge`: guesses in as JSON Lines, verdicts out, one a line."""

import sys
from collections.abc import Callable, Iterable
from typing import Annotated, Final

import typer
from msgspec import DecodeError, Meta, Struct, ValidationError, json

from bot.game.answers import Answers
from bot.game.answers import judge as judged

_MOST_BYTES: Final = 1_000_000  # of a line
_MEND: Final = 'Write one object a line, such as {"answer": "Chicago", "guess": "chicgo"}.'


class _Line(Struct, kw_only=True):
    answer: Annotated[str, Meta(min_length=1)]
    guess: str
    aliases: tuple[str, ...] | None = None
    prompts: tuple[str, ...] | None = None
    refused: tuple[str, ...] | None = None
    others: tuple[str, ...] | None = None
    kind: str | None = None


class _Mistake(Struct):
    error: str


def judge() -> None:
    """Judge guesses: JSON Lines in on standard input, a verdict a line out.

    A line holds "answer" and "guess", and may hold "aliases", "prompts", "refused", "others" (lists of texts)
    and "kind". A line that cannot be read gives {"error": …} in its place, and the exit status is then 1.
    """
    try:
        well = judge_lines(_lines(), _write)
    except BrokenPipeError:
        # Whoever reads has gone; what is left in the buffer has nowhere to go either.
        sys.stdout = None
        raise typer.Exit(1) from None
    raise typer.Exit(0 if well else 1)


def judge_lines(lines: Iterable[bytes], write: Callable[[bytes], None]) -> bool:
    """Write a line for each line that is not blank; whether all of them could be read."""
    well = True
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        result = _judged(line)
        if isinstance(result, str):
            well = False
            write(json.encode(_Mistake(f"Line {number}: {result}")))
        else:
            write(json.encode(result))
    return well


def _judged(line: bytes) -> Struct | str:
    if len(line) > _MOST_BYTES:
        return "It is longer than a million bytes. Write one question and one guess a line."
    try:
        given = json.decode(line, type=_Line)
    except ValidationError as error:
        return f"{error}. {_MEND}"
    except (DecodeError, UnicodeDecodeError, RecursionError) as error:
        return f"It is not JSON ({error}). {_MEND}"
    question = Answers(
        given.answer,
        given.aliases or (),
        given.prompts or (),
        given.refused or (),
        given.others or (),
        given.kind,
    )
    return judged(question, given.guess)


def _lines() -> Iterable[bytes]:
    """The lines of standard input; of one that is too long, enough to see that."""
    read = sys.stdin.buffer.readline
    while line := read(_MOST_BYTES + 1):
        yield line
        while not line.endswith(b"\n"):
            if not (line := read(_MOST_BYTES)):
                return


def _write(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()

"""What is wrong in an author's file, where it stands, and what mends it."""

from pathlib import Path
from typing import Literal

from msgspec import Struct


class Problem(Struct, frozen=True, order=True):
    """One thing to mend; a warning advises, an error keeps the bank from being built."""

    file: str
    line: int
    wrong: str
    mend: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        """The line that `bank check` prints."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        mark = "" if self.severity == "error" else "warning: "
        return f"{place}: {mark}{self.wrong} {self.mend}"


class Place(Struct, frozen=True):
    """A line of a file, for the problems that are found there."""

    file: Path
    line: int

    def problem(self, wrong: str, mend: str, severity: Literal["error", "warning"] = "error") -> Problem:
        """A problem at this line."""
        return Problem(str(self.file), self.line, wrong, mend, severity)

"""The small parts of sentences: names, numbers and moments, and texts of others made harmless."""

import re
from collections.abc import Sequence

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
SPECIAL = str.maketrans({character: f"\\{character}" for character in "\\*_~|`[]<>"})
# At the start of a line these make headings, lists, numbered lists and small print.
LINE_START = re.compile(r"^(?:\d{1,9}(?=\.)|(?=[#+-]))")


def plain(text: str, most: int = 1000) -> str:
    """The text on one line with Discord's markdown switched off, cut to `most` characters.

    It takes time in proportion to its length, whatever stands in it.
    """
    escaped = " ".join(text.split()).translate(SPECIAL)
    escaped = LINE_START.sub(r"\g<0>\\", escaped)
    return escaped if len(escaped) <= most else _cut(escaped, most)


def mention(player: int) -> str:
    """The player's name as Discord shows it; it pings nobody."""
    return f"<@{player}>"


def soon(moment: float) -> str:
    """A moment that counts down on the reader's screen."""
    return f"<t:{int(moment)}:R>"


def link_to(server: int, channel: int, message: int) -> str:
    """Where a message can be jumped to."""
    return f"https://discord.com/channels/{server}/{channel}/{message}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: `1 question`, `5 questions`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def in_words(number: int, one: str) -> str:
    """The same, small numbers in words: `four questions`."""
    said = SMALL[number] if number < len(SMALL) else f"{number:,}"
    return f"{said} {one if number == 1 else one + 's'}"


def listed(names: Sequence[str]) -> str:
    """Names in a row, as one says them: `Ana, Bo and Cleo`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def first_of(names: Sequence[str], most: int) -> list[str]:
    """The first names, and how many more there are."""
    rest = len(names) - most
    return [*names[:most], *([f"{rest:,} more"] if rest > 0 else [])]


def _cut(escaped: str, most: int) -> str:
    """Cut so that no backslash is left without the character that it belongs to."""
    kept = escaped[: max(0, most - 1)]
    dangling = (len(kept) - len(kept.rstrip("\\"))) % 2
    return f"{kept[: len(kept) - dangling].rstrip()}…"

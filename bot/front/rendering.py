"""Events to cards: pure, every one a fresh view that holds nothing but our own buttons.

A view that mixes in other items, times out or is stopped would take its patterns from the whole bot
(discord.py 2.7.1), so none here ever is.
"""

from collections import Counter

import discord

from bot.front import words
from bot.front.buttons import Pressable, button
from bot.game.events import AnswerTaken, QuestionAsked, QuestionClosed, RoundEnded
from bot.game.round import Round

ASKING = discord.Colour(0xC8963E)
REVEALED = discord.Colour(0x2F9E6E)
ENDED = discord.Colour(0x7A5BC4)

SHORT = 18  # characters of an option that share a row on a phone
FITS = 34  # characters of an option that fit on a button


def start_card(round_: Round, starts_at: float, spoilers: int) -> discord.ui.LayoutView:
    """The answer to whoever started a round."""
    return _card(
        ASKING, words.start_text(round_, starts_at, spoilers), _row(button("points", label="How points work"))
    )


def question_card(asked: QuestionAsked, round_: Round) -> discord.ui.LayoutView:
    """A question with its buttons."""
    buttons = [
        button("answer", round_.id, asked.number, option, label=label)
        for option, label in enumerate(_labels(asked.options))
    ]
    return _card(
        ASKING,
        words.question_text(asked, round_.game),
        *_in_full(asked.options),
        *_rows(asked.options, buttons),
        words.deadline_text(asked),
    )


def reveal_card(
    closed: QuestionClosed, round_: Round, ended: RoundEnded | None = None
) -> discord.ui.LayoutView:
    """The answer to a question; after the last one with the standings on the same card."""
    chosen = Counter(result.option for result in closed.results)
    buttons = [
        _revealed_button(closed, round_, option, chosen[option]) for option in range(len(closed.options))
    ]
    parts: list[_Part] = [
        words.reveal_text(closed, round_.game),
        *_in_full(closed.options, closed.right),
        *_rows(closed.options, buttons),
    ]
    if small_print := words.after_reveal_text(closed) if ended is None else words.source_text(closed):
        parts.append(small_print)
    if ended is not None:
        parts += [discord.ui.Separator(), *_ending(ended, round_)]
    return _card(REVEALED if ended is None else ENDED, *parts)


def ending_card(ended: RoundEnded, round_: Round) -> discord.ui.LayoutView:
    """The standings of a round that ended without a last reveal."""
    return _card(ENDED, *_ending(ended, round_))


def acknowledgement(text: str, round_: Round, taken: AnswerTaken | None) -> discord.ui.LayoutView:
    """The private line that answers a press; if an answer was taken, with the options to change it to."""
    view = note(text)
    if taken is not None:
        shown = round_.shown(taken.number)
        labels = shown if words.is_statement(shown) else words.LETTERS
        others = [
            button("change", round_.id, taken.number, option, label=labels[option])
            for option in range(len(shown))
            if option != taken.answer.option
        ]
        view.add_item(discord.ui.TextDisplay("-# Change to:"))
        view.add_item(_row(*others))
    return view


def welcome_card(show: str) -> discord.ui.LayoutView:
    """The one hello in a new server."""
    return _card(
        ASKING,
        words.WELCOME.format(show=words.plain(show)),
        _row(
            button("play", "trivia", 5, label="Play 5 questions", style=discord.ButtonStyle.primary),
            button("setup", label="Set up"),
        ),
    )


def note(text: str) -> discord.ui.LayoutView:
    """A plain message."""
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.TextDisplay(text))
    return view


_Row = discord.ui.ActionRow[discord.ui.LayoutView]
_Part = str | _Row | discord.ui.Separator[discord.ui.LayoutView]


def _card(colour: discord.Colour, *parts: _Part) -> discord.ui.LayoutView:
    container = discord.ui.Container[discord.ui.LayoutView](accent_colour=colour)
    for part in parts:
        container.add_item(discord.ui.TextDisplay(part) if isinstance(part, str) else part)
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _row(*buttons: Pressable) -> _Row:
    row = _Row()
    for item in buttons:
        row.add_item(item)
    return row


def _labels(shown: tuple[str, ...]) -> list[str]:
    if words.is_statement(shown):
        return list(shown)
    if _is_long(shown):
        return list(words.LETTERS[: len(shown)])
    return [words.lettered(shown, option) for option in range(len(shown))]


def _in_full(shown: tuple[str, ...], right: int | None = None) -> list[str]:
    return [words.options_text(shown, right)] if _is_long(shown) else []


def _is_long(shown: tuple[str, ...]) -> bool:
    return any(len(text) > FITS for text in shown)


def _rows(shown: tuple[str, ...], buttons: list[Pressable]) -> list[_Row]:
    """One row for short options; one for each where a phone would cut them."""
    if _is_long(shown) or all(len(text) <= SHORT for text in shown):
        return [_row(*buttons)]
    return [_row(item) for item in buttons]


def _revealed_button(closed: QuestionClosed, round_: Round, option: int, times: int) -> Pressable:
    is_right = option == closed.right
    mark = "✔ " if is_right else ""
    return button(
        "answer",
        round_.id,
        closed.number,
        option,
        label=f"{mark}{_labels(closed.options)[option]} · {times}",
        style=discord.ButtonStyle.success if is_right else discord.ButtonStyle.secondary,
        disabled=True,
    )


def _ending(ended: RoundEnded, round_: Round) -> list[_Part]:
    return [
        words.ending_text(ended),
        _row(
            button(
                "again",
                round_.game,
                round_.total,
                round_.pace,
                round_.theme,
                round_.twist,
                label="Play again",
                style=discord.ButtonStyle.primary,
            ),
            button("board", "month", label="Leaderboard"),
        ),
    ]

"""Events to cards: pure, every one a fresh view that holds nothing but our own buttons.

A view that discord.py keeps could take its patterns from the whole bot when it ends (2.7.1); it keeps none.
"""

from collections import Counter
from collections.abc import Callable

import discord
from msgspec.structs import replace

from bot.front.buttons import Pressable, button, key_of
from bot.front.views import let_go, note
from bot.front.words import endings, fixed, leading, questions, reveals, starting
from bot.front.words.grammar import plain
from bot.front.words.teaming import TEAM_NAMES, teams_text
from bot.game.events import AnswerTaken, BreakBegun, QuestionAsked, QuestionClosed, RoundEnded
from bot.game.hints import hint_to
from bot.game.phases import Open
from bot.game.round import Round
from bot.game.rules import Hints, Style

ASKING = discord.Colour(0xC8963E)
REVEALED = discord.Colour(0x2F9E6E)
ENDED = discord.Colour(0x7A5BC4)

MOST_TEXT = 4000  # characters that Discord takes in all texts of one message
SHORT = 18  # characters of an option that share a row on a phone
FITS = 34  # characters of an option that fit on a button


def start_card(round_: Round, starts_at: float, spoilers: int) -> discord.ui.LayoutView:
    """The answer to whoever started a round."""
    text = starting.start_text(round_, starts_at, spoilers)
    points = button("points", label="How points work")
    if round_.rules.style is not Style.TEAMS:
        return card(ASKING, text, row(points))
    rest = (int(starts_at), spoilers)
    joining = [
        button("join", round_.id, team, *rest, label=f"Join team {name}", style=discord.ButtonStyle.primary)
        for team, name in enumerate(TEAM_NAMES)
    ]
    shuffle = button("shuffle", round_.id, *rest, label="Shuffle")
    return card(ASKING, text, teams_text(round_.teams), row(*joining), row(shuffle, points))


def question_card(asked: QuestionAsked, round_: Round) -> discord.ui.LayoutView:
    """A question with its buttons; in the lean form below the reveal of the one before."""
    buttons = [
        button("answer", round_.id, asked.number, option, label=label)
        for option, label in enumerate(_labels(asked.options))
    ]
    if not buttons:
        buttons = [_typing(round_.id, asked.number, "Type your answer")]
    if round_.above is not None:
        asked = replace(asked, recap=None)
    parts: list[Part] = [
        questions.question_text(asked, round_.game),
        questions.number_text(asked.unit),
        questions.typing_text(asked.options, aloud=round_.rules.aloud),
        *_in_full(asked.options),
        *_rows(asked.options, buttons),
        _shown_hint(round_),
        questions.deadline_text(asked.closes_at),
        row(*_below(asked, round_)),
    ]
    return card(ASKING, *_lean_reveal(round_, parts), *parts)


def break_card(begun: BreakBegun, round_: Round) -> discord.ui.LayoutView:
    """What stands in the channel during a break."""
    go_on = button("go_on", round_.id, begun.number, label="Go on", style=discord.ButtonStyle.primary)
    return card(ASKING, leading.break_text(begun, round_.game), row(go_on))


def reveal_card(
    closed: QuestionClosed, round_: Round, ended: RoundEnded | None = None
) -> discord.ui.LayoutView:
    """The answer to a question; after the last one with the standings on the same card."""
    chosen = Counter(result.option for result in closed.results)
    buttons = [
        _revealed_button(closed, round_, option, chosen[option]) for option in range(len(closed.options))
    ]
    below: list[Part] = [*_in_full(closed.options, closed.right), *_rows(closed.options, buttons)]
    if ended is None:
        below += [reveals.after_reveal_text(closed, round_.game), row(_report(closed, round_))]
    else:
        below += [reveals.source_text(closed), discord.ui.Separator(), *_ending(ended, round_, closed)]
    text = reveals.reveal_text(closed, round_, MOST_TEXT - _length(below))
    colour = REVEALED if ended is None else ENDED
    return card(colour, *_still_above(closed, round_, [text, *below]), text, *below)


def ending_card(ended: RoundEnded, round_: Round) -> discord.ui.LayoutView:
    """The standings of a round that ended without a last reveal."""
    return card(ENDED, *_ending(ended, round_))


def acknowledgement(text: str, round_: Round, taken: AnswerTaken | None) -> discord.ui.LayoutView:
    """The private line that answers a press; if an answer was taken, with the options to change it to."""
    view = note(text)
    if taken is not None and round_.rules.style is not Style.FIRST:
        shown = round_.shown(taken.number)
        labels = shown if questions.is_statement(shown) else questions.LETTERS
        others = [
            button("change", round_.id, taken.number, option, label=labels[option])
            for option in range(len(shown))
            if option != taken.answer.option
        ]
        view.add_item(discord.ui.TextDisplay("-# Change to:"))
        view.add_item(row(*others))
    return view


def guess_line(text: str, round_: Round, number: int, *, another: bool) -> discord.ui.LayoutView:
    """The private line that answers a guess; while one more would count, with a way to type another."""
    view = note(text)
    if another:
        view.add_item(row(_typing(round_.id, number, "Type another", style=discord.ButtonStyle.secondary)))
    return view


def welcome_card(show: str) -> discord.ui.LayoutView:
    """The one hello in a new server."""
    return card(
        ASKING,
        fixed.WELCOME.format(show=plain(show, questions.MOST_TITLE)),
        row(
            button("play", "trivia", 5, label="Play 5 questions", style=discord.ButtonStyle.primary),
            button("setup", label="Set up"),
        ),
    )


def option_parts(shown: tuple[str, ...], made: Callable[[int, str], Pressable]) -> "list[Part]":
    """Options to press: one button each, made from its place and its label, and long texts above them."""
    buttons = [made(option, label) for option, label in enumerate(_labels(shown))]
    return [*_in_full(shown), *_rows(shown, buttons)]


Row = discord.ui.ActionRow[discord.ui.LayoutView]
Part = str | Row | discord.ui.Separator[discord.ui.LayoutView]


def card(colour: discord.Colour, *parts: Part) -> discord.ui.LayoutView:
    """Texts and rows of buttons in one container; empty texts are left out."""
    container = discord.ui.Container[discord.ui.LayoutView](accent_colour=colour)
    for part in parts:
        if part != "":
            container.add_item(discord.ui.TextDisplay(part) if isinstance(part, str) else part)
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(container)
    return let_go(view)


def row(*items: Pressable) -> Row:
    """Buttons beside each other, or one select."""
    made = Row()
    for item in items:
        made.add_item(item)
    return made


def _lean_reveal(round_: Round, below: list[Part]) -> list[Part]:
    """The answer to the question before, without its buttons."""
    before = round_.above
    if before is None:
        return []
    after = reveals.after_reveal_text(replace(before, next_at=None), round_.game)
    room = MOST_TEXT - _length([*below, after])
    text = reveals.reveal_text(before, round_, room)
    return [text, after, row(_report(before, round_)), discord.ui.Separator()]


def _still_above(closed: QuestionClosed, round_: Round, below: list[Part]) -> list[Part]:
    """The reveal that stood on this card while its question was open: it stands nowhere else."""
    if round_.above is None or round_.above.number >= closed.number:
        return []
    parts = _lean_reveal(round_, below)
    return parts if _length([*parts, *below]) <= MOST_TEXT else []


def _length(parts: list[Part]) -> int:
    return sum(len(part) for part in parts if isinstance(part, str))


def _below(asked: QuestionAsked, round_: Round) -> list[Pressable]:
    """What can be pressed beside an answer."""
    rules, of_question = round_.rules, (round_.id, asked.number)
    phase = round_.phase if isinstance(round_.phase, Open) else None
    buttons: list[Pressable] = []
    has_hint = hint_to(round_.questions[asked.number - 1], round_.seed) is not None
    if has_hint and rules.hints is not Hints.OFF and (phase is None or phase.hint_at is None):
        what = (
            "Context" if round_.game == "whosaid" and round_.questions[asked.number - 1].context else "Hint"
        )
        for_all = " for all" if rules.hints is Hints.PUBLIC else ""
        buttons.append(button("hint", *of_question, label=f"{what}{for_all} · half points"))
    if rules.skip_votes:
        label = questions.votes_label(len(phase.skippers) if phase else 0, rules.skip_votes)
        buttons.append(button("vote", *of_question, label=label))
    return [*buttons, button("menu", *of_question, label="⋯ More")]


def _shown_hint(round_: Round) -> str:
    """The hint that everyone has been given."""
    phase = round_.phase
    if not isinstance(phase, Open) or phase.hint_at is None:
        return ""
    told = hint_to(round_.questions[phase.number - 1], round_.seed)
    return f"{questions.hint_line(told, round_.game)} · right answers now earn half" if told else ""


def _typing(
    round_id: str, number: int, label: str, *, style: discord.ButtonStyle = discord.ButtonStyle.primary
) -> Pressable:
    return button("type", round_id, number, label=label, style=style)


def _labels(shown: tuple[str, ...]) -> list[str]:
    if questions.is_statement(shown):
        return list(shown)
    if _is_long(shown):
        return list(questions.LETTERS[: len(shown)])
    return [questions.lettered(shown, option) for option in range(len(shown))]


def _in_full(shown: tuple[str, ...], right: int | None = None) -> list[str]:
    return [questions.options_text(shown, right)] if _is_long(shown) else []


def _is_long(shown: tuple[str, ...]) -> bool:
    return any(len(text) > FITS for text in shown)


def _rows(shown: tuple[str, ...], buttons: list[Pressable]) -> list[Row]:
    """One row for short options; one for each where a phone would cut them."""
    if not buttons:
        return []
    if _is_long(shown) or all(len(text) <= SHORT for text in shown):
        return [row(*buttons)]
    return [row(item) for item in buttons]


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


def _report(closed: QuestionClosed, round_: Round) -> Pressable:
    return button("report", round_.id, closed.number, label="Report")


def _ending(ended: RoundEnded, round_: Round, closed: QuestionClosed | None = None) -> list[Part]:
    """The standings and what can be done now; `closed` is the reveal that stands above them."""
    wished = (
        round_.game,
        round_.wished or round_.total,
        round_.pace,
        key_of(round_.theme),
        key_of(round_.twist),
    )
    again = (*wished, round_.rules.style.value)
    buttons = [
        button("again", *again, label="Play again", style=discord.ButtonStyle.primary),
        *([button("mine", round_.id, 0, label="My answers")] if ended.asked else []),
        button("board", "month", label="Leaderboard"),
        *([_report(closed, round_)] if closed else []),
    ]
    return [endings.ending_text(ended, round_), row(*buttons)]

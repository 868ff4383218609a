"""The answer to a question: what is right and why, who knew it, and how it all stands."""

from bot.front.words.grammar import counted, first_of, listed, mention, plain, soon
from bot.front.words.questions import (
    MOST_NAMES,
    MOST_OPTION,
    MOST_QUESTION,
    MOST_SOURCES,
    lettered,
    noun_of,
    place,
)
from bot.front.words.teaming import TEAM_NAMES
from bot.game.events import QuestionClosed, Result
from bot.game.round import Round
from bot.game.rules import Style
from bot.game.scoring import STREAK_FROM
from bot.game.standings import Standing, TeamStanding

MOST_SOURCES_NAMED = 2  # articles named under a reveal; the rest are counted
MOST_RUNS = 3  # ended runs told of in one line
MOST_GUESS = 30  # characters

AWAY = "-# I was away for a moment; every answer that was locked in counts."


def reveal_text(closed: QuestionClosed, round_: Round, room: int) -> str:
    """The answer, why, and who knew it; the explanation is cut so that all of it fits into `room`."""
    head = (
        f"-# {place(closed.number, closed.total, round_.game)} · closed",
        *((AWAY,) if closed.after_absence else ()),
        *_skipped(closed),
        plain(closed.text, MOST_QUESTION),
        f"## ✔ {plain(_answer(closed), MOST_OPTION)}",
    )
    who = "\n".join(
        line for line in (_who_was_right(closed), _who_is_out(closed, round_.rules.style)) if line
    )
    left = room - len("\n".join((*head, who))) - 1
    why = plain(closed.explanation, left) if left > 1 else ""
    return "\n".join(line for line in (*head, why, who) if line)


def after_reveal_text(closed: QuestionClosed, game: str) -> str:
    """The small print under a reveal: standings, source, and what comes next."""
    lines: list[str] = []
    if closed.standings and (closed.number > 1 or closed.teams):
        lines.extend(_teams_lines(closed.teams) or [f"-# {_points_line(closed.standings)}"])
    last = [_from(closed)] if closed.sources else []
    if closed.next_at is not None:
        which = "last" if closed.number + 1 == closed.total else "next"
        last.append(f"{which} {noun_of(game)} {soon(closed.next_at)}")
    if last:
        lines.append(f"-# {' · '.join(last)}")
    if closed.still_there:
        lines.append("**Still there?** Nobody answered twice in a row; after a third time I'll stop.")
    return "\n".join(lines)


def source_text(closed: QuestionClosed) -> str:
    """Where the answer of a round's last question comes from."""
    return f"-# {_from(closed)}" if closed.sources else ""


def _answer(closed: QuestionClosed) -> str:
    return lettered(closed.options, closed.right) if closed.options else closed.answer


def _from(closed: QuestionClosed) -> str:
    return f"From: {plain('; '.join(first_of(closed.sources, MOST_SOURCES_NAMED)), MOST_SOURCES)}"


def _skipped(closed: QuestionClosed) -> tuple[str, ...]:
    by = mention(closed.skipped_by) if closed.skipped_by else counted(closed.votes, "vote")
    return (f"-# Skipped by {by}; what was locked in counts.",) if closed.skipped_by or closed.votes else ()


def _who_was_right(closed: QuestionClosed) -> str:
    results = closed.results
    if not results:
        return "Nobody answered this one."
    right = [_named(result) for result in results if result.right]
    if right:
        how = f"{len(right)} of {len(results)} right"
        if closed.unit:
            how = f"Nearest of {len(results)}" if len(results) > 1 else "Nearest"
        line = f"**{how}:** {' · '.join(first_of(right, MOST_NAMES))}"
    else:
        line = f"**None of {len(results)} had it.**" if len(results) > 1 else "**Not this time.**"
    ended = [
        f"{mention(result.player)}'s run of {result.ended_run} ends"
        for result in results
        if result.ended_run >= STREAK_FROM
    ]
    return f"{line}\n-# {' · '.join(first_of(ended, MOST_RUNS))}" if ended else line


def _who_is_out(closed: QuestionClosed, style: Style) -> str:
    if not closed.out:
        all_missed = closed.standings and not any(result.right for result in closed.results)
        return "All missed, so nobody is out." if style is Style.SUDDEN and all_missed else ""
    return f"**Out:** {listed(first_of([mention(player) for player in closed.out], MOST_NAMES))}"


def _named(result: Result) -> str:
    guess = f"{plain(result.text, MOST_GUESS)}, " if result.text else ""
    run = f", {result.run} in a row +{result.bonus}" if result.bonus else ""
    hint = ", hint" if result.hinted else ""
    points = f"+{result.points}" if result.points else "right too"
    return f"{mention(result.player)} {points} ({guess}{result.seconds:.1f} s{run}{hint})"


def _teams_lines(table: tuple[TeamStanding, ...]) -> list[str]:
    """How the teams stand, and who plays for which: whoever chose none reads it here."""
    players = [listed(first_of([mention(each) for each in team.players], MOST_NAMES)) for team in table]
    return [
        f"-# Team {TEAM_NAMES[team.team]} {team.mean:.0f} a player: {own}"
        for team, own in zip(table, players, strict=True)
    ]


def _points_line(table: tuple[Standing, ...]) -> str:
    return " · ".join(first_of([f"{mention(row.player)} {row.points}" for row in table], MOST_NAMES))

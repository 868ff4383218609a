"""A server's standings over many rounds."""

from bot.front.words.fixed import GAMES
from bot.front.words.grammar import counted, mention
from bot.host.remembering import Board, Period, Row

PERIODS = {Period.WEEK: "this week", Period.MONTH: "this month", Period.ALL_TIME: "all time"}


def board_text(board: Board, period: Period, game: str | None, asker: int) -> str:
    """The board: the best players, then the asker's own row wherever it stands."""
    of = f" · {GAMES[game]}" if game else ""
    title = f"## Leaderboard · {PERIODS[period]}{of}"
    if not board.top:
        when = "" if period == Period.ALL_TIME else f" {PERIODS[period]}"
        return f"{title}\nNobody has scored{when} yet. Be the first: {_how_to_score(game)}"
    lines = [_line(row) for row in board.top]
    if board.own is not None and board.own not in board.top:
        lines += ["⋯", _line(board.own)]
    return "\n".join([title, *lines, f"-# {_own(board, asker)}"])


def _how_to_score(game: str | None) -> str:
    if game == "daily":
        return "**/daily**. Its points come when the day is over."
    return f"**/{game or 'trivia'} start**."


def _line(row: Row) -> str:
    return f"**{row.place}** {mention(row.player)} {row.points:,}"


def _own(board: Board, asker: int) -> str:
    """Everyone reads a public board, so the asker is named."""
    if board.own is None:
        return f"{mention(asker)} has no points here yet: join the next round!"
    points = counted(board.own.points, "point")
    return f"{mention(asker)}: place {board.own.place:,} of {board.players:,}, with {points}"

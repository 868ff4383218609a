"""How a player has done in a server: place, points, right answers, speed and streaks."""

from bot.front.words.grammar import counted, mention
from bot.game.daily import Streaks
from bot.host.remembering import Board, Playing


def record_text(player: int, month: Board, ever: Board, playing: Playing, daily: Streaks) -> str:
    """Everything about one player, a line for each thing that there is."""
    lines = (*_places(month, ever), *_rounds(playing), *_daily(daily))
    if not lines:
        return not_yet(player)
    return "\n".join((f"## {mention(player)} in this server", *lines))


def not_yet(player: int) -> str:
    """There is nothing to tell of this player."""
    return (
        f"{mention(player)} has not played here yet. **/trivia start** opens a round, "
        "**/daily** has today's question."
    )


def _places(month: Board, ever: Board) -> tuple[str, ...]:
    return tuple(
        f"**{when}:** place {board.own.place:,} of {board.players:,}, {counted(board.own.points, 'point')}"
        for when, board in (("This month", month), ("All time", ever))
        if board.own is not None
    )


def _rounds(playing: Playing) -> tuple[str, ...]:
    if not playing.answered:
        return ()
    share = round(100 * playing.right / playing.answered)
    answers, rounds = counted(playing.answered, "answer"), counted(playing.rounds, "round")
    lines = [f"**Right:** {playing.right:,} of {answers} ({share} %), in {rounds}"]
    if playing.mean_seconds is not None and playing.fastest is not None:
        lines.append(
            f"**Speed of right answers:** {playing.mean_seconds:.1f} s on average, "
            f"{playing.fastest:.1f} s the fastest"
        )
    if playing.longest_run > 1:
        lines.append(f"**Longest run:** {playing.longest_run:,} right in a row")
    return tuple(lines)


def _daily(daily: Streaks) -> tuple[str, ...]:
    if not daily.answered:
        return ()
    return (f"**Question of the day:** answered {counted(daily.answered, 'day')} in a row",)

"""What the log is told of a round: one line for each event that changes where it stands."""

from bot.game.events import (
    AnyEvent,
    BreakBegun,
    BreakEnded,
    QuestionAsked,
    QuestionClosed,
    RoundEnded,
    RoundStarted,
    TimeAdded,
)
from bot.game.round import Round
from bot.host.lines import Line


def about(event: str, round_: Round, **fields: object) -> Line:
    """A line about this round."""
    return Line(event, round=round_.id, server=round_.server, channel=round_.channel, **fields)


def line_of(event: AnyEvent, round_: Round) -> Line | None:
    """The line of an event; None for all that leaves the round where it stands."""
    match event:
        case RoundStarted():
            return about("round-started", round_, game=round_.game, questions=event.total)
        case QuestionAsked():
            return about("question-asked", round_, number=event.number, attempt=event.attempt)
        case QuestionClosed():
            right = sum(result.right for result in event.results)
            id_, count = event.question_id, len(event.results)
            return about(
                "question-closed", round_, number=event.number, question=id_, answered=count, right=right
            )
        case RoundEnded():
            because, players = event.because.value, len(event.standings)
            return about("round-ended", round_, because=because, asked=event.asked, players=players)
        case TimeAdded():
            return about("time-added", round_, number=event.number)
        case BreakBegun():
            return about("break-begun", round_, number=event.number)
        case BreakEnded():
            return about("break-ended", round_, number=round_.number)
        case _:
            return None

"""What a running bot counts, and what its log is told meanwhile.

`app` makes one `Watch` and hands it down; whoever has something to tell calls it. It keeps numbers, ids and
routes: never a text of a person, a name or a token.
"""

import logging
from asyncio import Future
from collections import Counter
from collections.abc import Callable
from functools import partial
from time import monotonic

from bot.game.actions import AnyAction, Choose, Guess
from bot.game.events import (
    AnswerTaken,
    AnyEvent,
    MoreAsked,
    QuestionAsked,
    QuestionClosed,
    RoundEnded,
    RoundStarted,
)
from bot.game.phases import Open
from bot.game.round import Round
from bot.host.counts import Answers, Calls, Commits, Counts, Errors, Rounds
from bot.host.journal import about, line_of
from bot.host.lines import Line, wordless
from bot.host.ports import CannotShow, NotSaved
from bot.host.spread import COUNTS, SECONDS, Spread
from bot.host.waiting import NotYet, Outcome

log = logging.getLogger(__name__)

MOST_ROUTES = 100  # told apart; the bot itself uses about a dozen
LAST_ERRORS = 50  # references that are remembered
LONG_LAG = 1.0  # seconds by which the loop may be late before the log hears of it
TOO_MANY_REQUESTS = 429


class Watch:
    """The counters of one process; `now` gives seconds that only go forward."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self.now = now
        self._began = now()
        self._open: set[str] = set()
        self._ended: Counter[str] = Counter()
        self._events: Counter[type[AnyEvent]] = Counter()
        self._late = self._told_not_saved = self._told_not_sure = self._failed_commits = 0
        self._resumed_rounds = self._connects = self._resumes = self._errors = 0
        self._acknowledgement = Spread(SECONDS)
        self._commit_seconds = Spread(SECONDS)
        self._commit_events = Spread(COUNTS)
        self._loop_lag = Spread(SECONDS)
        self._calls: dict[str, Counter[str]] = {}
        self._last_errors: dict[str, str] = {}

    def committed(self, round_: Round, events: tuple[AnyEvent, ...], since: float) -> None:
        """Events of a round, which are after them as `round_` says, are on disk; `since` it was tried."""
        self._commit_seconds.add(self.now() - since)
        self._commit_events.add(len(events))
        for event in events:
            self._happened(round_, event)

    def not_saved(self, round_: Round, events: tuple[AnyEvent, ...], error: Exception) -> None:
        """Events of a round could not be kept. The store says in a sentence why; all else is a bug."""
        self._failed_commits += 1
        if isinstance(error, NotSaved):
            log.error(about("not-saved", round_, events=len(events), because=str(error)))
        else:
            log.error(about("not-saved", round_, events=len(events)), exc_info=wordless(error))

    def answered(self, action: AnyAction) -> Callable[[Future[Outcome]], None]:
        """What is to be called with the result of a person's action that is handed in now."""
        return partial(self._answered, action, self.now())

    def resumed(self, round_: Round) -> None:
        """A round was picked up from disk."""
        self._resumed_rounds += 1
        self._open.add(round_.id)
        log.info(about("round-resumed", round_, phase=type(round_.phase).__name__, number=round_.number))

    def lost(self, round_: Round, because: Exception) -> None:
        """A round can no longer be shown, so it ends. The stage says in a sentence why; all else is a bug."""
        if isinstance(because, CannotShow):
            log.warning(about("round-lost", round_, because=str(because)))
        else:
            log.error(about("round-lost", round_), exc_info=wordless(because))

    def stumbled(self, round_: Round, what: str, error: Exception) -> None:
        """Something about a round went wrong, but the round goes on."""
        log.error(about("stumbled", round_, what=what), exc_info=wordless(error))

    def lagged(self, seconds: float) -> None:
        """The event loop was late by so much."""
        self._loop_lag.add(seconds)
        if seconds > LONG_LAG:
            log.warning(Line("loop-lagged", seconds=seconds))

    def called(self, route: str, status: str) -> None:
        """Discord answered a call, or could not be reached; a route has no ids in it."""
        known = route if route in self._calls or len(self._calls) < MOST_ROUTES else "others"
        self._calls.setdefault(known, Counter())[status] += 1

    def connected(self) -> None:
        """A new session with Discord's gateway began."""
        self._connects += 1

    def reconnected(self) -> None:
        """A session with Discord's gateway was resumed."""
        self._resumes += 1

    def failed(self, reference: str, error: Exception) -> None:
        """A person met a bug and was told this reference."""
        self._errors += 1
        self._last_errors[reference] = type(error).__name__
        while len(self._last_errors) > LAST_ERRORS:
            del self._last_errors[next(iter(self._last_errors))]

    def counts(self) -> Counts:
        """Everything as it is now."""
        return Counts(
            up_for=round(self.now() - self._began, 3),
            rounds=self._rounds(),
            answers=self._answers(),
            acknowledgement=self._acknowledgement.figures(),
            commits=Commits(
                seconds=self._commit_seconds.figures(),
                events=self._commit_events.figures(),
                failed=self._failed_commits,
            ),
            loop_lag=self._loop_lag.figures(),
            discord=self._discord(),
            errors=Errors(count=self._errors, last=dict(self._last_errors)),
        )

    def _answered(self, action: AnyAction, since: float, result: Future[Outcome]) -> None:
        if result.cancelled():
            return
        if error := result.exception():
            self._told_not_sure += isinstance(error, NotYet)
            self._told_not_saved += isinstance(error, NotSaved) and not isinstance(error, NotYet)
            return
        outcome = result.result()
        self._acknowledgement.add(self.now() - since)
        if isinstance(action, Choose | Guess) and not outcome.events:
            self._late += not _in_time(outcome.round, action)

    def _happened(self, round_: Round, event: AnyEvent) -> None:
        self._events[type(event)] += 1
        if isinstance(event, RoundStarted):
            self._open.add(round_.id)
        elif isinstance(event, RoundEnded):
            self._open.discard(round_.id)
            self._ended[event.because.value] += 1
        if line := line_of(event, round_):
            log.info(line)

    def _rounds(self) -> Rounds:
        return Rounds(
            open=len(self._open),
            started=self._events[RoundStarted],
            resumed=self._resumed_rounds,
            ended=dict(self._ended),
            questions_asked=self._events[QuestionAsked],
            questions_closed=self._events[QuestionClosed],
        )

    def _answers(self) -> Answers:
        return Answers(
            taken=self._events[AnswerTaken],
            more_asked=self._events[MoreAsked],
            late=self._late,
            not_saved=self._told_not_saved,
            not_sure=self._told_not_sure,
        )

    def _discord(self) -> Calls:
        return Calls(
            by_route={route: dict(by_status) for route, by_status in sorted(self._calls.items())},
            rate_limited=sum(by_status[str(TOO_MANY_REQUESTS)] for by_status in self._calls.values()),
            connects=self._connects,
            resumes=self._resumes,
        )


def _in_time(round_: Round, action: Choose | Guess) -> bool:
    """Whether the question is open still, and was when this was pressed or sent."""
    phase = round_.phase
    return isinstance(phase, Open) and phase.number == action.number and action.at <= phase.closes_at

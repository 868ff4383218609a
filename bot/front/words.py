"""Every sentence that people read in a channel. Pure: values in, Discord's markdown out."""

from bot.game.actions import Choose
from bot.game.events import AnswerTaken, Ending, QuestionAsked, QuestionClosed, Result, RoundEnded
from bot.game.phases import Open
from bot.game.round import Round
from bot.game.scoring import STREAK_FROM
from bot.game.standings import Highlights, Standing
from bot.host.host import Outcome

GAMES = {"trivia": "Trivia", "whosaid": "Who said it?"}
LETTERS = "ABCDE"
MOST_NAMES = 10  # players named in one line; the rest are counted

HOW_POINTS_WORK = (
    "## How points work\n"
    "A right answer earns **100**, and up to **50** more for speed: all of it in the first 3 seconds, then "
    "less and less until time's up. A wrong answer costs nothing.\n"
    "Three right in a row add 10, four add 20, five and more add 30.\n"
    "You can change your answer until time's up; your last press counts, with its own time. "
    "Every point also counts on **/leaderboard**."
)

HELP = (
    "## How to play\n"
    "**/trivia start** opens a round of questions in this channel, **/whosaid start** a round of quotes. "
    "Everyone can join at any moment: just press an answer before time's up.\n"
    f"{HOW_POINTS_WORK}\n"
    "## For moderators\n"
    "**/settings** chooses the number of questions, the seconds, who may start a round and in which "
    "channels, and how far the questions may spoil the show."
)

WELCOME = (
    "## Hello! I am Bon Mot\n"
    "I run timed trivia rounds and “who said it” quote games about **{show}**. Press a button and play, or "
    "type **/trivia start** in any channel where I may post.\n"
    "-# Moderators: **Set up** chooses the channels and how rounds are played."
)

SPECIAL = str.maketrans({character: f"\\{character}" for character in "\\*_~|`[]<>"})


def plain(text: str) -> str:
    """The text with Discord's markdown switched off, in time that grows with its length only."""
    return text.translate(SPECIAL)


def mention(player: int) -> str:
    """The player's name as Discord shows it; it pings nobody."""
    return f"<@{player}>"


def soon(moment: float) -> str:
    """A moment that counts down on the reader's screen."""
    return f"<t:{int(moment)}:R>"


def lettered(shown: tuple[str, ...], option: int) -> str:
    """An option as it is called in the round: `B · Chicago`; true and false need no letter."""
    return shown[option] if is_statement(shown) else f"{LETTERS[option]} · {shown[option]}"


def is_statement(shown: tuple[str, ...]) -> bool:
    """Whether these are the two options of a true-or-false question."""
    return shown == ("True", "False")


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: `1 question`, `5 questions`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: list[str]) -> str:
    """Names in a row, as one says them: `Ana, Bo and Cleo`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def start_text(round_: Round, starts_at: float, spoilers: int) -> str:
    """The start card of a round."""
    seconds = round(round_.rules.answer_time)
    if round_.game == "whosaid":
        size = counted(round_.total, "line")
        how = f"{size} from interviews · {seconds} seconds each · who said it?"
        first = "First line"
    else:
        size = counted(round_.total, "question")
        how = f"{size} · {seconds} seconds each · everyone who is right scores, faster is better"
        first = "First question"
    seen = f"Spoilers: up to season {spoilers}" if spoilers else "No spoilers"
    return (
        f"## {GAMES[round_.game]} · {plain(round_.show)}\n{how}\n"
        f"{first} {soon(starts_at)}. Just press an answer to play.\n"
        f"-# {seen} · started by {mention(round_.started_by)}"
    )


def question_text(asked: QuestionAsked, game: str) -> str:
    """The head of a question's card: where we are, what it is about, and the question."""
    head = [_place(asked.number, asked.total, game), plain(asked.theme)]
    if asked.recap:
        score = (
            f"{asked.recap.right} of {asked.recap.answered} right"
            if asked.recap.answered
            else "nobody answered"
        )
        head.append(f"last answer: {plain(asked.recap.answer)}, {score}")
    return f"-# {' · '.join(head)}\n## {plain(asked.text)}"


def options_text(shown: tuple[str, ...], right: int | None = None) -> str:
    """The options in full, for when they are too long for their buttons."""
    marks = ["✔ " if option == right else "" for option in range(len(shown))]
    return "\n".join(f"{mark}**{LETTERS[i]}** · {plain(shown[i])}" for i, mark in enumerate(marks))


def deadline_text(asked: QuestionAsked) -> str:
    """When the question closes."""
    return f"-# Time's up {soon(asked.closes_at)}"


def reveal_text(closed: QuestionClosed, game: str) -> str:
    """The answer, why, and who knew it."""
    return "\n".join(
        (
            f"-# {_place(closed.number, closed.total, game)} · closed",
            plain(closed.text),
            f"## ✔ {plain(lettered(closed.options, closed.right))}",
            plain(closed.explanation),
            _who_was_right(closed.results),
        )
    )


def after_reveal_text(closed: QuestionClosed) -> str:
    """The small print under a reveal: standings, source, and what comes next."""
    lines = [f"-# {_standings_line(closed.standings)}"] if closed.number > 1 and closed.standings else []
    last = [_from(closed)] if closed.sources else []
    if closed.next_at is not None:
        next_one = "last question" if closed.number + 1 == closed.total else "next question"
        last.append(f"{next_one} {soon(closed.next_at)}")
    if last:
        lines.append(f"-# {' · '.join(last)}")
    if closed.still_there:
        lines.append("**Still there?** Nobody answered twice in a row; after a third time I'll stop.")
    return "\n".join(lines)


def source_text(closed: QuestionClosed) -> str:
    """Where the answer of a round's last question comes from."""
    return f"-# {_from(closed)}" if closed.sources else ""


def ending_text(ended: RoundEnded) -> str:
    """The standings of a round that is over, and how it ended."""
    lines = [f"## {_headline(ended)}"]
    if ended.unplayed is not None:
        lines.append(f"The open question counts for nobody. Its answer: **{plain(ended.unplayed)}**.")
    if ended.standings:
        lines.append(_standings_line(ended.standings, places=True))
    if remembered := _highlights_line(ended.highlights):
        lines.append(f"-# {remembered}")
    if ended.standings:
        lines.append("-# Joined late? Nothing is lost: every point counts on this month's board.")
    return "\n".join(lines)


def acknowledgement(action: Choose, outcome: Outcome) -> str:
    """The private line that answers a press."""
    phase = outcome.round.phase
    taken = next((event for event in outcome.events if isinstance(event, AnswerTaken)), None)
    if taken is None:
        if isinstance(phase, Open) and phase.number == action.number and action.player in phase.answers:
            standing = phase.answers[action.player]
            return _locked(
                "Still", outcome.round, action.number, standing.option, standing.at - phase.opened_at
            )
        return _too_late(action, outcome.round)
    option = taken.answer.option
    if taken.before == option:
        return _locked("Still", outcome.round, taken.number, option, taken.seconds)
    if taken.before is not None:
        return _locked("Changed to", outcome.round, taken.number, option, taken.seconds)
    line = _locked("Locked in:", outcome.round, taken.number, option, taken.seconds)
    if taken.newcomer and taken.number > 1:
        left = counted(outcome.round.total - taken.number + 1, "question")
        line += f" Welcome in: you start from 0, with {left} to catch up."
    if taken.newcomer:
        line += " You can change it until time's up; your last press counts."
    return line


def _place(number: int, total: int, game: str) -> str:
    noun = "line" if game == "whosaid" else "question"
    if number == total and total > 1:
        return f"Last {noun}"
    return f"{noun.capitalize()} {number} of {total}"


def _from(closed: QuestionClosed) -> str:
    return f"From: {plain('; '.join(closed.sources))}"


def _who_was_right(results: tuple[Result, ...]) -> str:
    if not results:
        return "Nobody answered this one."
    right = [result for result in results if result.right]
    ended = [
        f"{mention(result.player)}'s run of {result.ended_run} ends"
        for result in results
        if result.ended_run >= STREAK_FROM
    ]
    if right:
        named = [
            f"{mention(result.player)} +{result.points}{_run_note(result)}" for result in right[:MOST_NAMES]
        ]
        more = [f"and {len(right) - MOST_NAMES} more"] if len(right) > MOST_NAMES else []
        line = f"**{len(right)} of {len(results)} right:** {' · '.join([*named, *more])}"
    else:
        line = f"**Nobody of {len(results)} had it.**" if len(results) > 1 else "**Not this time.**"
    return f"{line}\n-# {' · '.join(ended[:MOST_NAMES])}" if ended else line


def _run_note(result: Result) -> str:
    return f" ({result.run} in a row, +{result.bonus})" if result.bonus else ""


def _standings_line(table: tuple[Standing, ...], *, places: bool = False) -> str:
    shown = table[:MOST_NAMES]
    more = [f"and {len(table) - MOST_NAMES} more"] if len(table) > MOST_NAMES else []
    if not places:
        return " · ".join([*(f"{mention(row.player)} {row.points}" for row in shown), *more])
    groups: dict[int, list[Standing]] = {}
    for row in shown:
        groups.setdefault(row.place, []).append(row)
    lines = [
        f"**{place}** {listed([mention(row.player) for row in rows])} {rows[0].points}"
        for place, rows in groups.items()
    ]
    return " · ".join([*lines, *more])


def _headline(ended: RoundEnded) -> str:
    match ended.because:
        case Ending.FINISHED:
            return _winners(ended.standings)
        case Ending.STOPPED:
            by = f" by {mention(ended.stopped_by)}" if ended.stopped_by is not None else ""
            after = f" after question {ended.asked}" if ended.asked else " before the first question was over"
            so_far = ". Standings so far:" if ended.standings else "."
            return f"Stopped{by}{after}{so_far}"
        case Ending.ABANDONED:
            return "Nobody answered three in a row, so I'll stop here."
        case Ending.INTERRUPTED:
            return "I was away for too long, so this round ends here."
        case Ending.LOST:
            return "This round had to end early."


def _winners(table: tuple[Standing, ...]) -> str:
    winners = [mention(row.player) for row in table if row.place == 1]
    if not winners:
        return "Nobody played this time."
    points = table[0].points
    if points == 0:
        return "Nobody scored this time."
    if len(winners) == 1:
        return f"{winners[0]} wins with {points}"
    return f"{listed(winners)} share first place with {points}"


def _highlights_line(found: Highlights) -> str:
    parts: list[str] = []
    if found.fastest:
        player, seconds = found.fastest
        parts.append(f"Fastest right answer: {mention(player)}, {seconds:.1f} s")
    if found.longest_run:
        players, run = found.longest_run
        parts.append(f"longest run: {listed([mention(player) for player in players[:3]])}, {run}")
    if found.hardest:
        number, right, answered = found.hardest
        parts.append(f"hardest: question {number}, {right} of {answered}")
    return " · ".join(parts)


def _locked(how: str, round_: Round, number: int, option: int, seconds: float) -> str:
    shown = round_.shown(number)
    return f"{how} **{plain(lettered(shown, option))}** ({seconds:.1f} s)."


def _too_late(action: Choose, round_: Round) -> str:
    closed_at = round_.closed_at(action.number)
    coming = "" if round_.over else " The next one is coming."
    if closed_at is None:
        return f"Question {action.number} is not open, so that press did not count.{coming}"
    late = max(0.1, action.at - closed_at)
    return f"Too late: question {action.number} closed {late:.1f} s before your press.{coming}"

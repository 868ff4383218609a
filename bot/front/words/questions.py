"""A round as it is played: its start, its questions, and their answers."""

from typing import assert_never

from bot.front.words.fixed import GAMES
from bot.front.words.grammar import counted, first_of, listed, mention, plain, soon
from bot.front.words.teaming import TEAM_NAMES
from bot.game.events import QuestionAsked, QuestionClosed, Recap, Result
from bot.game.hints import Told
from bot.game.round import Round
from bot.game.rules import Style, time_for
from bot.game.scoring import STREAK_FROM
from bot.game.standings import Standing, TeamStanding

LETTERS = "ABCDE"
MOST_NAMES = 10  # players named in one line; the rest are counted
MOST_SOURCES_NAMED = 2  # articles named under a reveal; the rest are counted
MOST_RUNS = 3  # ended runs told of in one line

EVERYONE = " · everyone who is right scores, faster is better"
AWAY = "-# I was away for a moment; every answer that was locked in counts."

# Characters that a text may take with its escapes: more than a good bank holds, so that nothing is too long
# for Discord whatever the bank holds.
MOST_TITLE = 200
MOST_QUESTION = 620
MOST_OPTION = 210
MOST_SOURCES = 300
MOST_GUESS = 30


def start_text(round_: Round, starts_at: float, spoilers: int) -> str:
    """The start card of a round."""
    seconds = _seconds_each(round_)
    if round_.game == "whosaid":
        size = counted(round_.total, "line")
        kind = plain(round_.twist, MOST_TITLE) if round_.twist else "who said it, about whom, finish the line"
        how = f"{size} from interviews · {seconds} · {kind}{_how(round_)}"
    else:
        about = f" · {plain(round_.theme, MOST_TITLE)}" if round_.theme else ""
        size = counted(round_.total, "question")
        how = f"{size}{about} · {seconds}{_how(round_) or EVERYONE}"
    seen = f"Spoilers: up to season {spoilers}" if spoilers else "No spoilers"
    return (
        f"## {GAMES[round_.game]} · {plain(round_.show, MOST_TITLE)}\n{how}\n"
        f"First {noun_of(round_.game)} {soon(starts_at)}. {_how_to_join(round_)}\n"
        f"-# {seen} · started by {mention(round_.started_by)}"
    )


def _seconds_each(round_: Round) -> str:
    """How long its questions can be answered: some kinds have more time, and so have long texts."""
    times = [
        time_for(question, round_.shown(at), round_.rules) for at, question in enumerate(round_.questions, 1)
    ]
    least, most = round(min(times)), round(max(times))
    return f"{least} seconds each" if least == most else f"{least} to {most} seconds each"


def _how_to_join(round_: Round) -> str:
    if round_.rules.style is Style.TEAMS:
        return "Join a team, or just press an answer: then the smaller team takes you."
    return "Just press an answer to play."


def _how(round_: Round) -> str:
    """Who scores, where it is not everyone who is right."""
    match round_.rules.style:
        case Style.EVERYONE:
            return ""
        case Style.FIRST:
            return " · **first right only**: your first press is final, and only the first right one scores"
        case Style.SUDDEN:
            return (
                " · **sudden death**: a miss is out, the last one standing wins; if all miss, nobody is out"
            )
        case Style.TEAMS:
            return " · **teams**: what a team's players score on average counts"
        case _:
            assert_never(round_.rules.style)


def question_text(asked: QuestionAsked, game: str) -> str:
    """The head of a question's card: where we are, what it is about, and the question."""
    head = [_place(asked.number, asked.total, game), plain(asked.theme, MOST_TITLE)]
    if asked.recap:
        head.append(_recap(asked.recap))
    lines = [f"-# {' · '.join(head)}", *([_back_again(asked, game)] if asked.after_absence else [])]
    return "\n".join((*lines, question_line(asked.text)))


def question_line(text: str) -> str:
    """The question itself, as the line of its card."""
    return f"## {plain(text, MOST_QUESTION)}"


def options_text(shown: tuple[str, ...], right: int | None = None) -> str:
    """The options in full, for when they are too long for their buttons."""
    marks = ["✔ " if option == right else "" for option in range(len(shown))]
    return "\n".join(f"{mark}{option_line(shown, option)}" for option, mark in enumerate(marks))


def option_line(shown: tuple[str, ...], option: int) -> str:
    """One option in full, with its letter."""
    return f"**{LETTERS[option]}** · {plain(shown[option], MOST_OPTION)}"


def deadline_text(closes_at: float) -> str:
    """When the question closes; the second that is printed is the deadline."""
    return f"-# Time's up {soon(closes_at)}"


def typing_text(shown: tuple[str, ...], *, aloud: bool) -> str:
    """How an answer is typed, where there are two ways."""
    if shown or not aloud:
        return ""
    return "-# Type it here in the channel, or press the button."


def hint_line(told: Told, game: str) -> str:
    """What a hint tells, in one line."""
    if told.option is None:
        kind = "Context" if game == "whosaid" else "Hint"
        return f"**{kind}**: {plain(told.text, MOST_OPTION)}"
    because = f": {plain(told.because, MOST_OPTION)}" if told.because else ""
    said_after = told.text.casefold() in told.because.casefold()
    name = LETTERS[told.option] if said_after else plain(told.text, MOST_OPTION)
    return f"**Not {name}**{because}"


def votes_label(votes: int, needed: int) -> str:
    """The button with which players say that they would rather go on."""
    return f"Skip {votes}/{needed}"


def number_text(unit: str | None) -> str:
    """How a number is judged, where one is asked for."""
    return f"A number: how many {plain(unit, MOST_OPTION)}? The nearest wins." if unit else ""


def reveal_text(closed: QuestionClosed, round_: Round, room: int) -> str:
    """The answer, why, and who knew it; the explanation is cut so that all of it fits into `room`."""
    head = (
        f"-# {_place(closed.number, closed.total, round_.game)} · closed",
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


def lettered(shown: tuple[str, ...], option: int) -> str:
    """An option as it is called in the round: `B · Chicago`; true and false need no letter."""
    return shown[option] if is_statement(shown) else f"{LETTERS[option]} · {shown[option]}"


def is_statement(shown: tuple[str, ...]) -> bool:
    """Whether these are the two options of a true-or-false question."""
    return shown == ("True", "False")


def noun_of(game: str) -> str:
    """What one question of this game is called."""
    return "line" if game == "whosaid" else "question"


def _place(number: int, total: int, game: str) -> str:
    if number == total and total > 1:
        return f"Last {noun_of(game)}"
    return f"{noun_of(game).capitalize()} {number} of {total}"


def _answer(closed: QuestionClosed) -> str:
    return lettered(closed.options, closed.right) if closed.options else closed.answer


def _back_again(asked: QuestionAsked, game: str) -> str:
    if asked.attempt == 1:
        return "-# I was away for a moment; here we go on."
    return (
        f"-# I was away for a moment, so {noun_of(game)} {asked.number} comes once more, with its whole time."
    )


def _recap(recap: Recap) -> str:
    answer = f"last answer: {plain(recap.answer, MOST_OPTION)}"
    if not recap.answered:
        return f"{answer}, nobody answered"
    return answer if recap.is_number else f"{answer}, {recap.right} of {recap.answered} right"


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

"""The question of the day: what is asked today, what was right the last time, and one's streak."""

from bot.front.words.grammar import counted, plain, soon
from bot.front.words.questions import MOST_OPTION, MOST_QUESTION, MOST_SOURCES, MOST_TITLE, lettered
from bot.game.daily import DAY, POINTS, DailyAnswer, DailyQuestion, Streaks, Turnout, begins_at

NEEDS_A_SERVER = "The question of the day belongs to a server. Try it there!"
DAY_IS_OVER = (
    "That was the question of a day that is over. **/daily** has the new one, and the answer to the last."
)
NOT_SURE = "I could not make sure that this was saved. **/daily** shows which answer of yours is kept."
PRIVATE = (
    "-# Everyone in this server gets the same question. Only you see this, so it works in every channel."
)


def reveal_text(
    asked: DailyQuestion, turnout: Turnout, own: DailyAnswer | None, today: int, room: int
) -> str:
    """The last question with its answer; the explanation is cut so that all of it fits into `room`."""
    head = (
        f"-# {_which(asked.day, today)} · {plain(asked.theme, MOST_TITLE)}",
        plain(asked.text, MOST_QUESTION),
        f"### ✔ {_option(asked, asked.right)}",
    )
    end = (_how_it_went(asked, turnout, own), *_from(asked))
    left = room - len("\n".join((*head, *end))) - 1
    why = plain(asked.explanation, left) if left > 1 else ""
    return "\n".join(line for line in (*head, why, *end) if line)


def question_text(asked: DailyQuestion) -> str:
    """Today's question."""
    return f"-# Question of the day · {plain(asked.theme, MOST_TITLE)}\n## {plain(asked.text, MOST_QUESTION)}"


def answer_text(asked: DailyQuestion, own: DailyAnswer | None) -> str:
    """What the player has pressed today. Never a word on right or wrong."""
    if own is None:
        return f"A right answer earns {POINTS} points, fast or slow. The answer comes tomorrow."
    return (
        f"**Locked in: {_option(asked, own.option)}.** The answer comes tomorrow. "
        "Until then you can change it; your last press counts."
    )


def streak_text(streaks: Streaks, own: DailyAnswer | None, today: int) -> str:
    """The small print: when the next question comes, and the player's streak."""
    lines = [f"-# Next question {soon(begins_at(today + 1))} · {_streak(streaks, own)}"]
    if streaks.right > 1:
        lines.append(f"-# Right up to the last answer: {streaks.right:,} in a row.")
    return "\n".join((*lines, PRIVATE))


def option_label(label: str, *, is_own: bool) -> str:
    """An option on its button; one's own is marked in words, since colour alone says nothing to some."""
    return f"{label} (yours)" if is_own else label


def _which(day: int, today: int) -> str:
    if day == today - 1:
        return "Yesterday's question"
    # Noon, so that the date is the same nearly everywhere.
    return f"The last question, of <t:{int(begins_at(day) + DAY / 2)}:D>"


def _how_it_went(asked: DailyQuestion, turnout: Turnout, own: DailyAnswer | None) -> str:
    if turnout.answered == 0:
        return "Nobody answered it."
    right = f"{turnout.right:,} of {turnout.answered:,} had it right."
    if own is None:
        return f"You did not answer this one. {right}"
    if own.is_right:
        return f"**You had it right: +{POINTS}.** {right}"
    return f"You said {_option(asked, own.option)}. {right}"


def _from(asked: DailyQuestion) -> tuple[str, ...]:
    return (f"-# From: {plain('; '.join(asked.sources), MOST_SOURCES)}",) if asked.sources else ()


def _streak(streaks: Streaks, own: DailyAnswer | None) -> str:
    if streaks.answered == 0:
        return "answer it to begin a streak: days in a row, right or wrong"
    days = f"your streak: {counted(streaks.answered, 'day')} in a row, right or wrong"
    return f"{days}; answer to keep it" if own is None else days


def _option(asked: DailyQuestion, option: int) -> str:
    return plain(lettered(asked.options, option), MOST_OPTION)

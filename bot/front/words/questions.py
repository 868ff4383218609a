"""A question on its card, and what one calls its parts everywhere else."""

from bot.front.words.grammar import plain, soon
from bot.game.events import QuestionAsked, Recap
from bot.game.hints import Told

LETTERS = "ABCDE"
MOST_NAMES = 10  # players named in one line; the rest are counted

# Characters that a text may take with its escapes: more than a good bank holds, so that nothing is too long
# for Discord whatever the bank holds.
MOST_TITLE = 200
MOST_QUESTION = 620
MOST_OPTION = 210
MOST_SOURCES = 300


def question_text(asked: QuestionAsked, game: str) -> str:
    """The head of a question's card: where we are, what it is about, and the question."""
    head = [place(asked.number, asked.total, game), plain(asked.theme, MOST_TITLE)]
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


def lettered(shown: tuple[str, ...], option: int) -> str:
    """An option as it is called in the round: `B · Chicago`; true and false need no letter."""
    return shown[option] if is_statement(shown) else f"{LETTERS[option]} · {shown[option]}"


def is_statement(shown: tuple[str, ...]) -> bool:
    """Whether these are the two options of a true-or-false question."""
    return shown == ("True", "False")


def noun_of(game: str) -> str:
    """What one question of this game is called."""
    return "line" if game == "whosaid" else "question"


def place(number: int, total: int, game: str) -> str:
    """Which question of a round this is."""
    if number == total and total > 1:
        return f"Last {noun_of(game)}"
    return f"{noun_of(game).capitalize()} {number} of {total}"


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

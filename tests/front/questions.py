"""A small bank of invented questions about an invented show, and its order of play."""

from bot.bank.bank import Bank
from bot.game.question import Choice, Option, Question, TrueFalse

PEOPLE, PLACES = "People", "Places & dates"


def a_choice(
    text: str, right: str, *wrong: str, difficulty: int = 1, theme: str = PEOPLE, spoils: int = 0
) -> Question:
    """A trivia question whose options stand in the order of the alphabet."""
    return Question(
        id=text,
        stem=text,
        game="trivia",
        theme=theme,
        text=text,
        form=_form(right, wrong),
        explanation=f"The almanac says so: {right}.",
        sources=("the almanac of 1921",),
        facts=(text,),
        difficulty=difficulty,
        spoils=spoils,
    )


def a_statement(text: str, *, holds: bool, difficulty: int = 2) -> Question:
    """A true-or-false question."""
    return Question(
        id=text,
        stem=text,
        game="trivia",
        theme=PLACES,
        text=text,
        form=TrueFalse(holds),
        explanation="The harbour register says so.",
        sources=("the harbour register",),
        facts=(text,),
        difficulty=difficulty,
    )


def a_line(
    line: str, speaker: str, *others: str, difficulty: int = 1, twist: str = "who said it"
) -> Question:
    """A line of somebody, of which something is asked."""
    return Question(
        id=line,
        stem=line,
        game="whosaid",
        theme=f"{twist.capitalize()}?",
        text=f"“{line}”",
        form=_form(speaker, others),
        explanation="“… and then the tide came in.”",
        sources=("the pilot's interview",),
        facts=(line,),
        difficulty=difficulty,
        twist=twist,
    )


def _form(right: str, wrong: tuple[str, ...]) -> Choice:
    rank = {text: float(place) for place, text in enumerate(sorted((right, *wrong)))}
    return Choice(
        right=Option(right, rank=rank[right]),
        wrong=tuple(Option(text, rank=rank[text]) for text in wrong),
        shown=len(rank),
    )


TRIVIA = (
    a_choice("Who keeps the lighthouse?", "Bruno", "Anouk", "Clara", "Dora", difficulty=1),
    a_statement("The storm came in March.", holds=True, difficulty=2),
    a_choice("Who bakes the bread?", "Gerda", "Felix", "Hugo", "Irma", difficulty=3),
    a_choice(
        "Where does the ferry land?",
        "Eastpier",
        "Northpier",
        "Southpier",
        difficulty=4,
        theme=PLACES,
        spoils=1,
    ),
    a_choice("Who finds the wreck?", "Jonas", "Karin", "Lotte", difficulty=5, spoils=2),
)

LINES = (
    a_line("The sea keeps no diary.", "Mona", "Nils", "Odile", difficulty=1),
    a_line("I count the gulls.", "Nils", "Mona", "Odile", difficulty=2, twist="when was it said"),
    a_line("Salt is a kind of patience.", "Odile", "Mona", "Nils", difficulty=3),
    a_line("We were young and wet.", "Mona", "Nils", "Odile", difficulty=4),
    a_line("Never trust a flat horizon.", "Nils", "Mona", "Odile", difficulty=5),
)


def bank_of(*questions: Question) -> Bank:
    """A bank that holds just these."""
    return Bank("lighthouse", "The Lighthouse", (PEOPLE, PLACES), questions)


BANK = bank_of(*TRIVIA, *LINES)

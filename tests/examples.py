"""Examples that read well: five people, five questions of a good trivia night, and rounds made of them."""

from bot.game.phases import GetReady
from bot.game.question import Choice, Form, Option, Question, TrueFalse
from bot.game.round import Round
from bot.game.rules import Rules

ANA, BO, CLEO, DEV, ELI = 1, 2, 3, 4, 5
SERVER, CHANNEL = 800, 801
EIGHT_O_CLOCK = 1_795_550_400.0  # Tuesday 2026-11-24, 20:00 UTC


def choice(right: str, *wrong: str, shown: int = 4) -> Choice:
    return Choice(Option(right), tuple(Option(text) for text in wrong), shown)


def numbers(right: float, *wrong: float) -> Choice:
    """A choice between numbers, which are shown in order."""
    return Choice(
        Option(f"{right:g}", rank=right), tuple(Option(f"{number:g}", rank=number) for number in wrong)
    )


def question(text: str, form: Form, name: str = "q", *, difficulty: int = 2) -> Question:
    return Question(
        id=name,
        stem=f"stem of {name}",
        game="trivia",
        theme="characters",
        text=text,
        form=form,
        explanation=f"So it is: {text}",
        sources=("an article on the start of season two",),
        facts=(f"fact of {name}",),
        difficulty=difficulty,
    )


CITY = question(
    "Which American city does Emily leave for her job in Paris?",
    choice("Chicago", "Boston", "Los Angeles", "New York"),
    "city",
)
NETWORK = question("Emily in Paris was first set up at Paramount Network.", TrueFalse(holds=True), "network")
CAMERA = question(
    "“His camera work is just so beautiful.” Which colleague is Darren Star praising?",
    choice("Steven Fierberg", "Andy Fleming", "Tony Hernandez"),
    "camera",
)
MILLIONS = question(
    "How many million people watched Emily in Paris in its first 28 days?",
    numbers(58, 82, 70, 76),
    "millions",
)
SHOW = question(
    "How long did the crew have to film season two's Versailles fashion show?",
    choice("One day", "Three days", "One week", "Two weeks"),
    "show",
)
FIVE = (CITY, NETWORK, CAMERA, MILLIONS, SHOW)


def a_round(
    questions: tuple[Question, ...] = FIVE,
    *,
    rules: Rules | None = None,
    name: str = "r1",
    channel: int = CHANNEL,
    seed: int = 7,
    alone: bool = False,
) -> Round:
    """A round of Ana's that has still to begin."""
    return Round(
        id=name,
        server=SERVER,
        channel=channel,
        game="trivia",
        show="Emily in Paris",
        started_by=ANA,
        seed=seed,
        rules=rules or Rules(),
        questions=questions,
        phase=GetReady(starts_at=0.0),
        alone=alone,
    )

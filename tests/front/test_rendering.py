"""Cards keep to Discord's limits, whatever the bank holds and however many play."""

import discord
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.bank.bank import Bank
from bot.front import rendering
from bot.front.buttons import Pressable
from bot.front.knowing import knowing
from bot.front.words.answers import acknowledgement
from bot.game.actions import Choose
from bot.game.events import AnswerTaken, Ending, QuestionAsked, QuestionClosed, RoundEnded
from bot.game.phases import Open
from bot.game.question import Choice, Option, Question, TrueFalse
from bot.game.round import Round
from bot.game.stepping import step
from bot.host.waiting import Outcome
from tests.front.questions import TRIVIA
from tests.front.rounds import LAST_ID, a_round, answered, asked, next_asked, played_out

MOST_TEXT, MOST_COMPONENTS, MOST_LABEL, MOST_ID = 4000, 40, 80, 100

# The worst that a text can hold: every character is one that has to be escaped.
nasty = st.sampled_from("*_~|`[]<>\\#- \n.a1ß😀")


def texts(most: int) -> st.SearchStrategy[str]:
    short = st.text(nasty, min_size=1, max_size=12).filter(str.strip)
    pieces = st.sampled_from(["*", "w", "ab ", "[x](", "<@1>"])
    return st.one_of(short, pieces.map(lambda piece: (piece * most)[:most]))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Any question that a bank may hold."""
    options = draw(st.lists(texts(100), min_size=2, max_size=5, unique_by=lambda text: tuple(text.split())))
    right, *wrong = options
    form = draw(
        st.sampled_from(
            [Choice(Option(right), tuple(map(Option, wrong)), shown=len(options)), TrueFalse(holds=False)]
        )
    )
    return Question(
        id="q",
        stem="q",
        game=draw(st.sampled_from(["trivia", "whosaid"])),
        theme=draw(texts(100)),
        text=draw(texts(300)),
        form=form,
        explanation=draw(texts(600)),
        sources=tuple(draw(st.lists(texts(120), max_size=4))),
        facts=("f",),
    )


players = (
    st.integers(0, 200)
    .flatmap(lambda number: st.lists(st.integers(0, 4), min_size=number, max_size=number))
    .map(lambda options: {LAST_ID - place: option for place, option in enumerate(options)})
)


def check(view: discord.ui.LayoutView) -> None:
    """This view can be sent."""
    items = list(view.walk_children())
    shown = [item.content for item in items if isinstance(item, discord.ui.TextDisplay)]
    assert sum(map(len, shown)) <= MOST_TEXT
    assert all(shown)
    assert len(items) <= MOST_COMPONENTS
    pressable = [item for item in items if isinstance(item, Pressable)]
    ids = [item.custom_id for item in pressable]
    assert len(set(ids)) == len(ids)
    assert max(map(len, ids), default=0) <= MOST_ID
    labels = [item.item.label for item in pressable if isinstance(item.item, discord.ui.Button)]
    assert all(label and len(label) <= MOST_LABEL for label in labels)
    assert all(len(row.children) <= 5 for row in items if isinstance(row, discord.ui.ActionRow))
    assert len([item for item in items if item.is_dispatchable()]) == len(pressable)


@settings(max_examples=60)
@given(st.lists(questions(), min_size=1, max_size=3), players, texts(100))
def test_every_card_of_any_round_can_be_sent(
    found: list[Question], pressed: dict[int, int], theme: str
) -> None:
    same_game = [question for question in found if question.game == found[0].game]
    round_ = a_round(same_game, theme=theme)
    check(rendering.start_card(round_, 1_900_000_000.0, 9))
    played = asked(round_)
    while True:
        check(rendering.question_card(played.last(QuestionAsked), played.round))
        played = answered(played, pressed)
        closed = played.last(QuestionClosed)
        if played.round.over:
            break
        check(rendering.reveal_card(closed, played.round))
        played = next_asked(played)
    ended = played.last(RoundEnded)
    check(rendering.reveal_card(closed, played.round, ended))
    check(rendering.ending_card(ended, played.round))


def test_the_worst_that_a_bank_may_hold_fits_at_the_end_of_a_long_round_of_two_hundred() -> None:
    stars = tuple(Option("*" * 99 + str(number), rank=float(number)) for number in range(5))
    worst = Question(
        id="q",
        stem="q",
        game="trivia",
        theme="*" * 100,
        text="*" * 300,
        form=Choice(stars[0], stars[1:], shown=5),
        explanation="*" * 600,
        sources=("*" * 120,) * 4,
        facts=("f",),
    )
    crowd = range(LAST_ID - 200, LAST_ID)
    played = asked(a_round([worst] * 6, theme="*" * 100))
    while not played.round.over:
        option = 1 if played.round.number == 5 else 0  # a hundred runs of four end before the last question
        played = answered(played, {player: option if player % 2 else 0 for player in crowd})
        closed = played.last(QuestionClosed)
        check(rendering.reveal_card(closed, played.round))
        played = played if played.round.over else next_asked(played)
    last = rendering.reveal_card(closed, played.round, played.last(RoundEnded))
    check(last)
    assert last.content_length() > MOST_TEXT - 50  # as much of the explanation as there is room for


@settings(max_examples=60)
@given(questions(), st.integers(0, 4))
def test_every_private_line_can_be_sent(question: Question, option: int) -> None:
    played = asked(a_round([question]))
    opened = open_for(played.round)
    action = Choose(LAST_ID, 1, option, opened.opened_at + 1)
    outcome = choose(played.round, opened, action)
    taken = next((event for event in outcome.events if isinstance(event, AnswerTaken)), None)
    check(rendering.acknowledgement(acknowledgement(action, outcome), outcome.round, taken))


@settings(max_examples=60)
@given(questions())
def test_somebody_who_knows_the_bank_finds_the_right_button_on_every_card(question: Question) -> None:
    played = asked(a_round([question]))
    view = rendering.question_card(played.last(QuestionAsked), played.round)
    items = list(view.walk_children())
    text = "\n".join(item.content for item in items if isinstance(item, discord.ui.TextDisplay))
    labels = [item.item.label for item in items if isinstance(item, Pressable)]
    right = knowing(Bank("show", "Show", (question.theme,), (question,)))(text, labels)
    closed = answered(played, {}).last(QuestionClosed)
    assert labels.index(right) == closed.right


def test_the_longest_explanation_is_told_in_full_where_the_rest_is_of_usual_length() -> None:
    why = "w" * 600
    long = replace(TRIVIA[0], explanation=why)
    played = played_out(a_round([long, *TRIVIA[1:]]), dict.fromkeys(range(LAST_ID - 200, LAST_ID), 1))
    view = rendering.reveal_card(played.last(QuestionClosed), played.round, played.last(RoundEnded))
    first = next(event for event in played.events if isinstance(event, QuestionClosed))
    assert why in said(rendering.reveal_card(first, played.round))
    assert view.content_length() <= MOST_TEXT


def test_options_that_are_too_long_for_buttons_stand_in_the_card_with_their_letters() -> None:
    long = "a lighthouse that nobody has climbed for years"
    question = replace(TRIVIA[0], form=two(long, "a *boat*"))
    played = asked(a_round([question]))
    card = rendering.question_card(played.last(QuestionAsked), played.round)
    assert f"**A** · {long}\n**B** · a \\*boat\\*" in said(card)
    assert labels_of(card) == [["A", "B"], ["⋯ More"]]
    reveal = rendering.reveal_card(answered(played, {1: 0}).last(QuestionClosed), played.round)
    assert f"✔ **A** · {long}\n**B** · a \\*boat\\*" in said(reveal)
    assert labels_of(reveal) == [["✔ A · 1", "B · 0"], ["Report"]]


def test_options_that_a_phone_would_cut_have_a_row_each() -> None:
    question = replace(TRIVIA[0], form=two("the keeper's daughter", "a gull"))
    played = asked(a_round([question]))
    card = rendering.question_card(played.last(QuestionAsked), played.round)
    assert labels_of(card) == [["A · the keeper's daughter"], ["B · a gull"], ["⋯ More"]]


def test_a_name_or_text_with_markdown_in_it_stays_as_it_was_written() -> None:
    welcome = said(rendering.welcome_card("**Loud** [show](https://example.org)"))
    assert "**\\*\\*Loud\\*\\* \\[show\\](https://example.org)**" in welcome


def test_how_a_round_ended_is_said_for_every_way_of_ending() -> None:
    played = played_out(a_round(TRIVIA[:1]), {1: 0})
    ended = played.last(RoundEnded)
    for because in Ending:
        check(rendering.ending_card(replace(ended, because=because), played.round))


def two(first: str, second: str) -> Choice:
    """These two options in this order, the first one right."""
    return Choice(Option(first, rank=1.0), (Option(second, rank=2.0),), shown=2)


def said(view: discord.ui.LayoutView) -> str:
    """All texts of a view."""
    found = [item.content for item in view.walk_children() if isinstance(item, discord.ui.TextDisplay)]
    return "\n".join(found)


def labels_of(view: discord.ui.LayoutView) -> list[list[str | None]]:
    """The labels of its buttons, row by row."""
    rows = [row for row in view.walk_children() if isinstance(row, discord.ui.ActionRow)]
    return [[getattr(button, "item", button).label for button in row.children] for row in rows]


def open_for(round_: Round) -> Open:
    """The phase of its open question."""
    phase = round_.phase
    return Open(1, 1, LAST_ID, phase.closes_at - 20.0, phase.closes_at)


def choose(round_: Round, opened: Open, action: Choose) -> Outcome:
    """What the press leads to while the question is open."""
    after, events = step(replace(round_, phase=opened), action, action.at)
    return Outcome(after, events)

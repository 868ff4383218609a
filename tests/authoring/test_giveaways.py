from pathlib import Path

from bot.authoring.drafts import Draft
from bot.authoring.giveaways import with_giveaways
from bot.authoring.problems import Place
from bot.game.question import Choice, Option, Question

HERE = Place(Path("facts.toml"), 1)


def draft(name: str, text: str, *, key: str = "", explanation: str = "", **known: tuple[str, ...]) -> Draft:
    question = Question(
        id=name,
        stem=name,
        game="trivia",
        theme="Plot",
        text=text,
        form=Choice(Option("nothing"), (Option("much"), Option("all")), 3),
        explanation=explanation,
        sources=(),
        facts=(key or name,),
    )
    return Draft(
        question=question,
        place=HERE,
        key=(key or name,),
        about=known.get("about", ()),
        answer=known.get("answer", ()),
        line=known.get("line", ("",))[0],
        bare="bare" in known,
    )


def told(*drafts: Draft) -> dict[str, tuple[str, ...]]:
    return {question.id: question.gives_away for question in with_giveaways(drafts)}


def test_both_ends_of_a_fact_in_one_text_tell_it() -> None:
    city = draft("city", "Where does Milo come from?", about=("Milo", "the baker"), answer=("Oslo",))
    train = draft(
        "train", "Which train takes the baker home?", explanation="Milo takes the night train to Oslo."
    )
    assert told(city, train) == {"city": (), "train": ("city",)}


def test_one_end_alone_tells_nothing() -> None:
    city = draft("city", "Where does Milo come from?", about=("Milo",), answer=("Oslo",))
    fjord = draft("fjord", "Which fjord is Oslo on?")
    assert told(city, fjord) == {"city": (), "fjord": ()}


def test_part_of_a_word_is_no_name() -> None:
    city = draft("city", "Where does Milo come from?", about=("Milo",), answer=("Bergen",))
    ice = draft("ice", "Which icebergen does Milo see?")
    assert told(city, ice)["ice"] == ()


def test_two_questions_on_one_fact_tell_each_other() -> None:
    assert told(draft("one", "Who?", key="fact"), draft("two", "Whom?", key="fact")) == {
        "one": ("two",),
        "two": ("one",),
    }


def test_a_line_that_is_printed_tells_its_speaker() -> None:
    line = draft("line", "“We burned every loaf.”", line=("We burned every loaf.",))
    other = draft("other", "What was burned?", explanation="“We burned every loaf”, said Vale.")
    assert told(line, other) == {"line": (), "other": ("line",)}


def test_a_place_beside_the_words_of_a_described_subject_tells_it() -> None:
    show = draft(
        "show", "Where?", about=("season two’s elaborate fashion show",), answer=("Versailles",), bare=()
    )
    other = draft("other", "Who directed the Versailles fashion show?")
    palace = draft("palace", "Who lives at Versailles?")
    assert told(show, other, palace) == {"show": (), "other": ("show",), "palace": ()}


def test_a_number_with_what_it_counts_tells_itself() -> None:
    days = draft("days", "In how many?", about=("the count of viewers",), answer=("28 days",), bare=())
    other = draft("other", "How many saw it in its first 28 days?")
    assert told(days, other) == {"days": (), "other": ("days",)}

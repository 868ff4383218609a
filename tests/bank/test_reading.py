from pathlib import Path

import msgspec
import pytest

from bot.bank.bank import Bank
from bot.bank.reading import BankFile, UnreadableBank, parsed, read, shipped_shows
from bot.game.question import Choice, Option, Question, TrueFalse


def question(id_: str, stem: str, form: Choice | TrueFalse) -> Question:
    return Question(
        id=id_,
        stem=stem,
        game="trivia",
        theme="Cast & crew",
        text="Who plays Milo?",
        form=form,
        explanation="Bruno Vale plays Milo.",
        sources=("The Port Paper",),
        facts=("vale-plays-milo",),
    )


FINE = question("milo/inverse", "milo", Choice(Option("Bruno Vale"), (Option("Nora Quill"),), 2))
TRUE = question("milo/true", "milo", TrueFalse(holds=True))
NO_OPTIONS = question("milo/empty", "milo", Choice(Option("Bruno Vale"), (), 2))
TWICE = question("milo/twice", "milo", Choice(Option("Bruno Vale"), (Option("Bruno Vale"),), 2))
TOO_FEW = question("milo/few", "milo", Choice(Option("Bruno Vale"), (Option("Nora Quill"),), 4))


def written(*questions: Question, format_: int = 1) -> bytes:
    file = BankFile(
        format=format_,
        slug="harbor-lights",
        title="Harbor Lights",
        themes=("Cast & crew",),
        questions=questions,
    )
    return msgspec.json.encode(file)


def test_a_bank_is_read_as_it_was_written() -> None:
    bank = Bank("harbor-lights", "Harbor Lights", ("Cast & crew",), (FINE, TRUE))
    assert parsed(written(FINE, TRUE), "bank.json") == (bank, ())


def test_questions_are_found_by_id_stem_and_theme() -> None:
    bank, _ = parsed(written(FINE, TRUE), "bank.json")
    assert bank.by_id["milo/true"] == TRUE
    assert bank.by_stem["milo"] == (FINE, TRUE)
    assert dict(bank.themes_counted) == {"Cast & crew": 1}


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (NO_OPTIONS, "its options are not different from each other"),
        (TWICE, "its options are not different from each other"),
        (TOO_FEW, "it shows 4 options and has 2"),
        (FINE, "its id stands twice"),
    ],
)
def test_a_question_that_cannot_be_played_is_left_out_and_said(broken: Question, why: str) -> None:
    bank, problems = parsed(written(FINE, broken, TRUE), "bank.json")
    assert bank.questions == (FINE, TRUE)
    assert problems == (f"bank.json: question “{broken.id}” is left out: {why}.",)


def test_a_question_of_another_shape_is_left_out_and_said() -> None:
    content = written(FINE, TRUE).replace(b'"form":"true_false"', b'"form":"riddle"')
    bank, problems = parsed(content, "bank.json")
    assert bank.questions == (FINE,)
    assert problems == ("bank.json: question 2 is left out: Invalid value 'riddle' - at `$.form.form`.",)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"format":1}', b"null"])
def test_what_is_no_bank_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(
        UnreadableBank, match=r"^bank\.json is not a bank \(.*\); build it again from its facts\.$"
    ):
        parsed(content, "bank.json")


def test_a_bank_of_another_format_is_refused() -> None:
    with pytest.raises(
        UnreadableBank, match=r"^bank\.json has format 2, this bot reads 1; build the bank again\.$"
    ):
        parsed(written(FINE, format_=2), "bank.json")


def test_a_missing_bank_says_how_to_write_it(tmp_path: Path) -> None:
    sentence = (
        rf"bank\.json could not be read \(No such file or directory\); `python -m bot bank build {tmp_path}`"
    )
    with pytest.raises(UnreadableBank, match=sentence):
        read(tmp_path)


def test_every_shipped_bank_is_read_without_a_problem() -> None:
    folders = [file.parent for file in shipped_shows().glob("*/bank.json")]
    assert folders
    for folder in folders:
        bank, problems = read(folder)
        assert problems == ()
        assert bank.slug == folder.name

"""From a bank file to a bank: what cannot be used is left out and said, the rest plays."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from bot.bank.bank import Bank
from bot.game.question import Choice, Closest, Question, TrueFalse, Typed

FORMAT = 1
BANK_FILE = "bank.json"
FEWEST_OPTIONS = 2


class UnreadableBank(Exception):
    """The file is not a bank at all; the text says what to do."""


class BankFile(Struct, frozen=True, kw_only=True):
    """What stands in a bank file."""

    format: int
    slug: str
    title: str
    themes: tuple[str, ...]
    questions: tuple[Question, ...]
    speakers: dict[str, str] = {}


class _LooseFile(Struct, frozen=True, kw_only=True):
    """The same, when some of its questions are broken."""

    format: int
    slug: str
    title: str
    themes: tuple[str, ...]
    questions: tuple[msgspec.Raw, ...]
    speakers: dict[str, str] = {}


def read(path: Path) -> tuple[Bank, tuple[str, ...]]:
    """The bank of a file, or of the folder that holds one, and a sentence for each question left out.

    Raises:
        UnreadableBank: there is no such file, or it is not a bank.
    """
    if not path.exists():
        raise UnreadableBank(f"There is no {path}; `python -m bot bank new {path}` starts a show there.")
    file = path / BANK_FILE if path.is_dir() else path
    try:
        return parsed(file.read_bytes(), str(file))
    except OSError as error:
        mend = f"`python -m bot bank build {file.parent}` writes it"
        raise UnreadableBank(f"{file} could not be read ({error.strerror}); {mend}.") from error


def parsed(content: bytes, name: str) -> tuple[Bank, tuple[str, ...]]:
    """The bank in these bytes; `name` is what problems call it.

    Raises:
        UnreadableBank: the bytes are not a bank.
    """
    try:
        file = msgspec.json.decode(content, type=BankFile)
        questions, problems = file.questions, ()
    except (msgspec.MsgspecError, UnicodeDecodeError):
        file, questions, problems = _one_by_one(content, name)
    if file.format != FORMAT:
        raise UnreadableBank(
            f"{name} has format {file.format}, this bot reads {FORMAT}; build the bank again."
        )
    kept, more = _usable(questions, name)
    return Bank(file.slug, file.title, file.themes, kept, file.speakers), (*problems, *more)


def shipped_shows() -> Path:
    """The folder of the shows that come with the bot: inside an installed package, or beside it."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "questions"
    return inside if inside.is_dir() else package.parent / "questions"


def _one_by_one(content: bytes, name: str) -> tuple[_LooseFile, tuple[Question, ...], tuple[str, ...]]:
    try:
        file = msgspec.json.decode(content, type=_LooseFile)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UnreadableBank(f"{name} is not a bank ({error}); build it again from its facts.") from error
    questions: list[Question] = []
    problems: list[str] = []
    for number, raw in enumerate(file.questions, start=1):
        try:
            questions.append(msgspec.json.decode(raw, type=Question))
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            problems.append(f"{name}: question {number} is left out: {error}.")
    return file, tuple(questions), tuple(problems)


def _usable(questions: tuple[Question, ...], name: str) -> tuple[tuple[Question, ...], tuple[str, ...]]:
    problems: list[str] = []
    kept: dict[str, Question] = {}
    for question in questions:
        wrong = "its id stands twice" if question.id in kept else next(_unplayable(question), "")
        if wrong:
            problems.append(f"{name}: question “{question.id}” is left out: {wrong}.")
        else:
            kept[question.id] = question
    return tuple(kept.values()), tuple(problems)


def _unplayable(question: Question) -> Iterator[str]:
    if not (question.id and question.stem and question.text):
        yield "it has no id, stem or text"
    match question.form:
        case TrueFalse() | Typed() | Closest():
            return
        case Choice(right=right, wrong=wrong, shown=shown):
            texts = {option.text for option in wrong}
            if not texts or len(texts) < len(wrong) or right.text in texts:
                yield "its options are not different from each other"
            if not FEWEST_OPTIONS <= shown <= len(wrong) + 1:
                yield f"it shows {shown} options and has {len(wrong) + 1}"

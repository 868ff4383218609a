from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from bot.authoring.checking import check, loudest
from bot.bank.bank import Bank
from bot.bank.reading import shipped_shows
from bot.game.question import Choice, Option, Question

Spoil = Callable[[str, str, str], Path]
Said = Callable[..., list[str]]
SHIPPED = shipped_shows() / "emily-in-paris"
ARTICLES = Path(__file__).parents[3] / "shared" / "sources"


def test_the_invented_show_is_clean(said: Said, invented: Path) -> None:
    assert said(invented, invented / "articles") == []


def test_the_shipped_show_is_clean_and_nobody_sees_through_it(said: Said) -> None:
    """Its phrases stand in the articles too, where these are at hand: they are not part of the repository."""
    assert said(SHIPPED, ARTICLES if ARTICLES.is_dir() else None) == []


def test_a_bank_that_was_not_built_again_is_told(invented: Path, spoiled: Spoil) -> None:
    folder = spoiled("bank.json", "Ranked by viewers", "Sorted by viewers")
    _, problems = check(folder, None)
    assert [problem.wrong for problem in problems] == ["This is not the bank that the facts make."]
    assert check(invented, None)[1] == ()


def test_what_show_toml_lacks_is_told_once_and_no_fact_is_blamed(said: Said, spoiled: Spoil) -> None:
    (problem,) = said(spoiled("show.toml", 'oslo = { name = "Oslo" }', 'oslo = { nam = "Oslo" }'))
    assert problem == ("show.toml:36: “oslo” has a key “nam” that nothing reads. Did you mean name?")


def test_a_phrase_that_is_not_in_its_article_is_told_with_the_nearest_text(
    said: Said, invented: Path, spoiled: Spoil
) -> None:
    folder = spoiled("facts.toml", "a baker from Oslo", "a butcher from Oslo")
    assert said(folder, invented / "articles") == [
        (
            "facts.toml:23: “milo-from-oslo” cites a phrase that is not in port-paper: “a butcher from Oslo”."
            " The nearest text there is “Milo, a baker from Oslo”."
        )
    ]


def test_straight_quotation_marks_are_not_curly_ones(said: Said, invented: Path, spoiled: Spoil) -> None:
    folder = spoiled(
        "facts.toml", '"Bruno Vale as Milo"', "'villain,” Finch, 44, said. \"Nobody in it is ever dry.\"'"
    )
    assert said(folder, invented / "articles") == [
        (
            "facts.toml:1: “vale-plays-milo” cites a phrase that is not in port-paper:"
            ' “villain,” Finch, 44, said. "Nobody in it is ever dry."”.'
            " The nearest text there is “villain,” Finch, 44, said. “Nobody in it is ever dry.””."
        )
    ]


def test_another_text_than_the_cited_one_is_told(said: Said, invented: Path, spoiled: Spoil) -> None:
    folder = spoiled("articles/port-paper.txt", "3M people", "4M people")
    (sentence,) = said(invented, folder / "articles")
    assert sentence.startswith("show.toml:9: ")
    assert "is not the text that was cited: its SHA-256 is" in sentence


def test_a_missing_facts_file_is_told(said: Said, spoiled: Spoil) -> None:
    folder = spoiled("facts.toml", "[[fact]]", "[[fact]]")
    (folder / "facts.toml").unlink()
    assert said(folder)[0] == (
        "facts.toml: It could not be read (No such file or directory)."
        " `python -m bot bank new` shows which files a show needs."
    )


def test_a_file_in_another_encoding_is_told(said: Said, spoiled: Spoil) -> None:
    folder = spoiled("facts.toml", "[[fact]]", "[[fact]]")
    (folder / "facts.toml").write_bytes("[[fact]] # café".encode("latin-1"))
    assert "facts.toml: It is not UTF-8 (invalid continuation byte). Save it as UTF-8." in said(folder)[
        0
    ].replace("unexpected end of data", "invalid continuation byte")


def test_an_article_that_says_it_too_is_cited(said: Said, spoiled: Spoil) -> None:
    text = b"He is a baker from Oslo, they say."
    echo = f'id = "echo"\nfile = "echo.txt"\nsha256 = "{sha256(text).hexdigest()}"\ndate = "undated"'
    folder = spoiled("show.toml", "[[source]]", f'[[source]]\n{echo}\ncited_as = "an echo"\n\n[[source]]')
    (folder / "articles" / "echo.txt").write_bytes(text)
    assert said(folder, folder / "articles") == [
        (
            "facts.toml:23: warning: “milo-from-oslo” does not cite echo, which has “a baker from Oslo”"
            " as well. Add it to support (a quote’s also_in)."
        )
    ]


def test_wrong_words_of_a_blank_are_said_elsewhere(said: Said, invented: Path, spoiled: Spoil) -> None:
    claims = spoiled(
        "quotes.toml", 'invented = ["letter", "rope"', 'wrong = ["show", "rope"], invented = ["letter"'
    )
    assert said(claims, invented / "articles") == [
        (
            "quotes.toml:19: The blank of “burned-every-loaf” offers “rope”, which nobody says in the"
            " articles. Choose a word that is said elsewhere, or move it to invented."
        )
    ]
    assert said(claims) == []


def test_a_word_of_the_line_itself_is_not_said_elsewhere(said: Said, invented: Path, spoiled: Spoil) -> None:
    folder = spoiled("quotes.toml", 'invented = ["letter"', 'wrong = ["day"], invented = ["letter"')
    assert [sentence.split(", ")[0] for sentence in said(folder, invented / "articles")] == [
        "quotes.toml:19: The blank of “burned-every-loaf” offers “day”"
    ]


def test_names_that_a_guess_cannot_tell_apart_are_told(said: Said, spoiled: Spoil) -> None:
    folder = spoiled(
        "show.toml", 'tomas = { name = "Tomas" }', 'tomas = { name = "Tomas", aliases = ["Inés."] }'
    )
    assert said(folder)[0].endswith(
        "“tomas” and “ines” are both called “ines”. Take that alias from one of them."
    )
    folder = spoiled("show.toml", 'million-4 = { name = "4 million"', 'million-4 = { name = "3M"')
    assert said(folder)[0] == (
        "show.toml:42: Who types “3 million” for “million-3” would be taken to mean “million-4”."
        " Take that name from one of them, or write it more fully."
    )


def loud(lines: int) -> Bank:
    """A bank of fifty lines, of which so many are Ann’s."""
    questions = [
        Question(
            id=f"line-{number}/who-said-it",
            stem=f"line-{number}",
            game="whosaid",
            theme="Who said it?",
            text=f"“Line {number}.”",
            form=Choice(Option("Ann"), (Option("Bob"), Option("Cy")), 3),
            explanation="So it was said.",
            sources=("an article",),
            facts=(f"line-{number}",),
        )
        for number in range(50)
    ]
    speakers = {f"line-{number}": "Ann" if number < lines else f"Guest {number}" for number in range(50)}
    return Bank("a-show", "A show", (), tuple(questions), speakers)


def test_one_voice_in_every_round_is_told() -> None:
    assert [name for name, _ in loudest(loud(48))] == ["Ann"]
    assert loudest(loud(20)) == ()

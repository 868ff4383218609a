from hashlib import sha256
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.authoring.sources import Article, Source, read_article

ARTICLE = Article("“I can’t bake,”\n  Vale said.\u00a0“We burned every loaf on the first day.”")


def test_a_phrase_is_found_letter_for_letter() -> None:
    assert ARTICLE.has("“I can’t bake,”")
    assert not ARTICLE.has('"I can’t bake,"')
    assert not ARTICLE.has("“I can't bake,”")
    assert not ARTICLE.has("i can’t bake")


def test_whitespace_and_line_ends_do_not_matter() -> None:
    assert ARTICLE.has("bake,” Vale said. “We burned")


def test_the_nearest_text_is_whole_words_as_they_stand() -> None:
    assert ARTICLE.nearest("We burnt every loaf") == "“We burned every loaf"
    assert ARTICLE.nearest('"I can\'t bake"') == "“I can’t bake,”"


@given(st.text(max_size=60), st.text(max_size=200))
def test_any_phrase_has_a_nearest_text_in_any_article(phrase: str, text: str) -> None:
    article = Article(text)
    assert article.nearest(phrase) in article.folded


def test_the_article_must_be_the_one_that_was_cited(tmp_path: Path) -> None:
    content = b"Harbor Lights is back."
    (tmp_path / "a.txt").write_bytes(content)
    source = Source(
        id="a", file="a.txt", sha256=sha256(content).hexdigest(), date="undated", cited_as="an article"
    )
    article, wrong = read_article(source, tmp_path)
    assert article is not None
    assert (article.text, wrong) == ("Harbor Lights is back.", ("", ""))
    (tmp_path / "a.txt").write_bytes(content + b" ")
    article, wrong = read_article(source, tmp_path)
    assert article is None
    assert wrong[0].startswith(f"{tmp_path}/a.txt is not the text that was cited: its SHA-256 is ")


def test_a_missing_article_is_told(tmp_path: Path) -> None:
    source = Source(id="a", file="a.txt", sha256="", date="undated", cited_as="an article")
    assert read_article(source, tmp_path) == (
        None,
        (
            f"{tmp_path}/a.txt could not be read (No such file or directory).",
            "Give --sources the folder of the articles, or correct file in show.toml.",
        ),
    )

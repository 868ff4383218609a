"""Discord's markdown becomes DOM nodes, and nothing that is written becomes markup of its own."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.async_api import BrowserContext, Page

from tests.playground.page.page_server import PageServer

pytestmark = pytest.mark.asyncio(loop_scope="session")

DRAW = """async (texts) => {
  const { markdown } = await import("/page/markdown.js");
  const names = { person: () => "Ana", channel: () => "trivia", role: () => "helpers" };
  return texts.map((text) => {
    const drawn = document.createElement("div");
    drawn.append(...markdown(text, names));
    return drawn.innerHTML;
  });
}"""

INSPECT = """async (texts) => {
  const { markdown } = await import("/page/markdown.js");
  const names = { person: () => "Ana", channel: () => "trivia", role: () => "helpers" };
  const drawn = document.createElement("div");
  for (const text of texts) drawn.append(...markdown(text, names));
  const all = [...drawn.querySelectorAll("*")];
  return {
    tags: [...new Set(all.map((node) => node.localName))],
    attributes: [...new Set(all.flatMap((node) => node.getAttributeNames()))],
    addresses: all.filter((node) => node.href).map((node) => new URL(node.href).protocol),
    letters: drawn.textContent.replace(/[^xyz]/g, ""),
  };
}"""

OUTSIDE = 'target="_blank" rel="noopener noreferrer"'


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def drawing(profile: BrowserContext, listening: PageServer) -> AsyncIterator[Page]:
    """One page that draws every text of this module."""
    page = await profile.new_page()
    await page.goto(listening.address)
    yield page
    await page.close()


async def drawn(page: Page, text: str) -> str:
    (html,) = await page.evaluate(DRAW, [text])
    return str(html)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# One", '<h2 class="heading-1">One</h2>'),
        ("### Three\nafter", '<h4 class="heading-3">Three</h4><p>after</p>'),
        ("#hashtag", "<p>#hashtag</p>"),
        ("-# small", '<p class="small">small</p>'),
        ("**b** *i* _i_ __u__ ~~s~~", "<p><strong>b</strong> <em>i</em> <em>i</em> <u>u</u> <s>s</s></p>"),
        ("***both***", "<p><strong><em>both</em></strong></p>"),
        ("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>"),
        ("snake_case_name 2 * 3 * 4", "<p>snake_case_name 2 * 3 * 4</p>"),
        (r"\*not\* \<@1>", "<p>*not* &lt;@1&gt;</p>"),
        ("`**code**`", "<p><code>**code**</code></p>"),
        ("`` a ` b ``", "<p><code>a ` b</code></p>"),
        ("unclosed **bold and `code", "<p>unclosed **bold and `code</p>"),
        ("> one\n> **two**\nthree", "<blockquote><p>one\n<strong>two</strong></p></blockquote><p>three</p>"),
        (">>> one\n# two", '<blockquote><p>one</p><h2 class="heading-1">two</h2></blockquote>'),
        ("- a\n- b\n  - c", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
        ("- a\n1. b", '<ul><li>a</li></ul><ol start="1"><li>b</li></ol>'),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("<@7>", '<p><span class="mention mention-person">@Ana</span></p>'),
        ("<@!7>", '<p><span class="mention mention-person">@Ana</span></p>'),
        ("<#7>", '<p><span class="mention mention-channel">#trivia</span></p>'),
        ("<@&7>", '<p><span class="mention mention-role">@helpers</span></p>'),
        ("</trivia start:5>", '<p><span class="mention mention-command">/trivia start</span></p>'),
        ("<:party:5>", '<p><span class="emoji">:party:</span></p>'),
        ("@everyone", "<p>@everyone</p>"),
        ("https://a.example/b.", f'<p><a href="https://a.example/b" {OUTSIDE}>https://a.example/b</a>.</p>'),
        (
            "[*x*](https://a.example)",
            f'<p><a href="https://a.example/" {OUTSIDE} title="https://a.example/"><em>x</em></a></p>',
        ),
        ("two\n\nthree", "<p>two\n\nthree</p>"),
    ],
)
async def test_markdown_is_drawn_as_discord_draws_it(drawing: Page, text: str, html: str) -> None:
    assert await drawn(drawing, text) == html


async def test_a_block_of_code_is_left_as_written(drawing: Page) -> None:
    assert await drawn(drawing, "see\n```py\n# **no** <b>\n```\nafter") == (
        "<p>see</p>"
        '<pre class="code-block" tabindex="0" aria-label="Code, py"><code># **no** &lt;b&gt;</code></pre>'
        "<p>after</p>"
    )


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "<svg/onload=alert(1)>",
        "&lt;b&gt;",
        "[x](javascript:alert(1))",
        "[x](data:text/html,hello)",
        "[x](java\tscript:alert(1))",
        '"><b>bold</b>',
        "<t:99:R onmouseover=x>",
    ],
)
async def test_hostile_text_stays_text(drawing: Page, text: str) -> None:
    seen = await drawing.evaluate(INSPECT, [text])
    assert (seen["tags"], seen["attributes"], seen["addresses"]) == (["p"], [], [])


async def test_a_timestamp_out_of_range_is_said_to_be_invalid(drawing: Page) -> None:
    assert await drawn(drawing, "<t:9999999999999:R>") == "<p><span>Invalid date</span></p>"


async def test_timestamps_are_written_in_the_readers_way(drawing: Page) -> None:
    assert await drawn(drawing, "<t:1700000000:t>") == (
        '<p><time class="time" datetime="2023-11-14T22:13:20.000Z" '
        'title="Tuesday, 14 November 2023 at 22:13">22:13</time></p>'
    )


MARKS = [
    "*",
    "**",
    "_",
    "__",
    "~~",
    "||",
    "`",
    "```",
    "\\",
    "\n",
    "> ",
    ">>> ",
    "# ",
    "-# ",
    "- ",
    "1. ",
    " ",
]
NASTY = [
    "[",
    "](",
    ")",
    "<",
    ">",
    "<@1>",
    "<#2>",
    "<t:5:R>",
    "https://a.example",
    "javascript:",
    '"',
    "<b onclick=x>",
]
PIECES = st.sampled_from([*MARKS, *NASTY, "x", "y", "z", "é"])
PLAIN = st.sampled_from([*MARKS[:6], "`", " ", "\n", "> ", "# ", "- ", "x", "y", "z"])
BLOCKS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre"}
INLINE = {"code", "strong", "em", "u", "s", "a", "span", "time"}
LINKS = {"href", "target", "rel", "title", "datetime", "data-counts-to"}
OTHERS = {"class", "start", "tabindex", "role", "aria-label", "inert"}


@settings(max_examples=40)
@given(texts=st.lists(st.lists(PIECES, max_size=40).map("".join), min_size=1, max_size=20))
async def test_whatever_is_written_only_known_nodes_are_made(drawing: Page, texts: list[str]) -> None:
    seen = await drawing.evaluate(INSPECT, texts)
    assert set(seen["tags"]) <= BLOCKS | INLINE
    assert set(seen["attributes"]) <= LINKS | OTHERS
    assert set(seen["addresses"]) <= {"https:"}


@settings(max_examples=25)
@given(text=st.lists(PLAIN, max_size=60).map("".join))
async def test_no_word_is_lost(drawing: Page, text: str) -> None:
    seen = await drawing.evaluate(INSPECT, [text])
    assert seen["letters"] == "".join(letter for letter in text if letter in "xyz")


@pytest.mark.parametrize(
    "piece", ["*", "**a", "_", "~~", "||", "`a", "[](", "[[", "> ", "- ", "*a _b **c ", "\\", "```"]
)
async def test_four_thousand_characters_of_marks_are_drawn_at_once(drawing: Page, piece: str) -> None:
    text = (piece * 4000)[:4000]
    took = await drawing.evaluate(
        """async (text) => {
          const { markdown } = await import("/page/markdown.js");
          const began = performance.now();
          markdown(text, { person: String, channel: String, role: String });
          return performance.now() - began;
        }""",
        text,
    )
    assert took < 1_000

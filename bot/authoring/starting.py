"""A new show: a folder with three files whose comments explain what to write."""

from pathlib import Path

SHOW = """\
# Your show. questions/README.md explains every key; `python -m bot bank check FOLDER` says what is missing.

title = "The Lighthouse"
themes = ["Characters & plot", "Cast & crew", "Quotes"]

# What spoils a season is asked under its own theme.
# [spoiler_themes]
# 2 = "Season 2 spoilers"

# Every article that facts cite. `cited_as` is what players read after "From:".
# `sha256sum article.txt` prints the sum; leave publisher out where the article does not name it.
[[source]]
id = "an-article"
file = "article.txt"
sha256 = "0000000000000000000000000000000000000000000000000000000000000000"
date = "2021-03-03"
cited_as = "article of 3 March 2021"

# What facts speak of. Kinds: person, character, group, title, place, organisation, role, number, date,
# duration.
# The first pool is a thing's own sort: only things of one sort stand beside each other among the options.
[entities.person]
ann-example = { name = "Ann Example", aliases = ["Example"], pools = ["cast"] }
bob-example = { name = "Bob Example", pools = ["cast"] }
cy-example = { name = "Cy Example", pools = ["cast"] }

[entities.character]
keeper = { name = "The keeper", in_text = "the keeper" }
sailor = { name = "The sailor", in_text = "the sailor" }
stranger = { name = "The stranger", in_text = "the stranger" }

# Numbers, dates and durations have a value, so that options stand in order.
# [entities.number]
# million-3 = { name = "3 million", value = 3, pools = ["viewers"] }
"""

FACTS = """\
# One table for each thing an article says. `support` holds the words that say it, letter for letter.

[[fact]]
id = "ann-plays-the-keeper"
subject = "ann-example"
relation = "plays"
object = "keeper"
support = { an-article = "Ann Example plays the keeper" }
explanation = "She keeps the light, and everybody’s secrets."

[[fact]]
id = "bob-plays-the-sailor"
subject = "bob-example"
relation = "plays"
object = "sailor"
support = { an-article = "Bob Example is the sailor" }

# A relation that is not in questions/relations.toml can be defined in a relations.toml in this folder.
# Optional: spoils = 2 · as_of = "March 2021" · attributed_to = "ann-example" · also = ["another-fact"]
#   disagrees_with = ["another-fact"] · ways = ["forward"] · stem = "shared-stem" · theme = "Cast & crew"
#   forward = { text = "Who …?", difficulty = 2, wrong = ["bob-example"], among = "cast", shown = 3 }
"""

QUOTES = """\
# Lines that people said, each once. `context` is the hint, `after` how the line goes on in the article.
# Of a blank, `wrong` words are said elsewhere in the articles; `invented` ones nobody says.

# [[quote]]
# id = "the-light-never-sleeps"
# speaker = "ann-example"
# source = "an-article"
# text = "The light never sleeps, and neither do I."
# after = "But I do nap."
# context = "About filming at night."
# blank = { answer = "sleeps", invented = ["fails", "lies", "waits"] }
# about = { answer = "bob-example", among = "cast" }
"""

FILES = {"show.toml": SHOW, "facts.toml": FACTS, "quotes.toml": QUOTES}


class AlreadyThere(Exception):
    """Something stands where the show would be written; its path is the text."""


def start(folder: Path) -> tuple[Path, ...]:
    """Write the files of a new show into a folder; gives back what was written.

    Raises:
        AlreadyThere: one of them is there already, or the folder is a file; nothing is written.
        OSError: the folder cannot be written.
    """
    if folder.is_file():
        raise AlreadyThere(str(folder))
    paths = {folder / name: content for name, content in FILES.items()}
    for path in paths:
        if path.exists():
            raise AlreadyThere(str(path))
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in paths.items():
        path.write_text(content, encoding="utf-8")
    return tuple(paths)

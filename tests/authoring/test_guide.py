"""questions/README.md names every key that may stand in a show's files."""

import re
from pathlib import Path

import pytest

from bot.authoring.facts import Fact
from bot.authoring.relations import Way
from bot.authoring.show import Entity
from bot.authoring.sources import Source
from bot.authoring.utterances import Quote

GUIDE = (Path(__file__).parents[2] / "questions" / "README.md").read_text(encoding="utf-8")
SAID_OTHERWISE = {"id", "kind"}  # every table has an id; an entity's kind is its heading
KEYS = sorted({*Fact.__struct_fields__, *Quote.__struct_fields__, *Entity.__struct_fields__} - SAID_OTHERWISE)


@pytest.mark.parametrize("key", [*KEYS, *Way.__struct_fields__, *Source.__struct_fields__[1:]])
def test_the_guide_names_every_key(key: str) -> None:
    assert re.search(rf"`{key}\b", GUIDE)

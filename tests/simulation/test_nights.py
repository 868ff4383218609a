"""Nights of many seeds keep all promises; any of them is played again, the same to the letter."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from bot.game.rules import Style
from tests.simulation.__main__ import judged

NIGHTS = range(1, 301)

KINDS = ("answer", "guess", "said", "hint", "vote", "join", "more", "pause", "lean", "daily")


@pytest.mark.parametrize("first", NIGHTS[::50])
def test_a_night_breaks_no_promise(first: int) -> None:
    broken = {seed: judged(seed).story.broken for seed in range(first, first + 50)}
    assert {seed: sentences for seed, sentences in broken.items() if sentences} == {}


def test_the_nights_have_all_that_they_should() -> None:
    figures = [judged(seed).figures for seed in NIGHTS[:60]]
    assert all(sum(getattr(row, what) for row in figures) > 20 for what in ("rounds", "presses", "faults"))
    assert sum(row.kills for row in figures) > 5
    wanted = sum((row.wanted for row in figures), Counter[str]())
    assert {kind for kind in KINDS if wanted[kind] < 5} == set()
    assert {style for style in Style if wanted[style] < 5} == set()


@pytest.mark.parametrize("seed", [2, 3, 33])
def test_a_seed_tells_the_same_story_twice(seed: int) -> None:
    assert judged(seed).story.lines == judged(seed).story.lines


def test_another_process_tells_the_same_stories() -> None:
    stories = [_elsewhere(hash_seed) for hash_seed in ("0", "1")]
    assert stories[0] == stories[1]
    assert stories[0] == "\n".join(judged(seed).story.print for seed in range(1, 21)) + "\n"


def _elsewhere(hash_seed: str) -> str:
    code = (
        "from tests.simulation.__main__ import judged\n"
        "for seed in range(1, 21): print(judged(seed).story.print)"
    )
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        env={"PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    ).stdout

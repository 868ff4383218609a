"""What a round costs of the fifty calls a second that Discord allows a bot, over all its servers."""

from pathlib import Path

import pytest

from tests.front.calls import LEAN, QUOTES, STYLES, Night, cost_of


@pytest.mark.parametrize("night", [QUOTES, *STYLES], ids=lambda night: night.name)
async def test_a_whole_round_costs_at_most_two_counted_calls_a_question(tmp_path: Path, night: Night) -> None:
    cost = await cost_of(tmp_path, night)
    assert cost.questions == 5
    assert cost.calls == {"POST /channels/*/messages": 5, "PATCH /channels/*/messages/*": 5}


async def test_a_lean_round_costs_little_more_than_one(tmp_path: Path) -> None:
    cost = await cost_of(tmp_path, LEAN[0])
    assert cost.questions == 5
    assert cost.calls == {"POST /channels/*/messages": 5, "PATCH /channels/*/messages/*": 1}

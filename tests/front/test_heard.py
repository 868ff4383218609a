"""The time that Discord names in its HTTP answers."""

from types import SimpleNamespace

from bot.front.heard import hearing_dates
from bot.host.clock import DiscordClock
from tests.front.hours import Hours


async def test_the_date_of_an_answer_sets_the_clock_before_any_snowflake_is_seen() -> None:
    clock = DiscordClock(Hours())
    (heard,) = hearing_dates(clock).on_request_end
    await heard(None, None, answer())
    assert not clock.is_set
    await heard(None, None, answer(Date="Sun, 22 Nov 2026 20:00:00 GMT"))
    assert clock.now() == 1_795_377_600.0


def answer(**headers: str) -> SimpleNamespace:
    """What the HTTP client tells of an answer."""
    return SimpleNamespace(response=SimpleNamespace(headers=headers))

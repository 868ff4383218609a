"""The names of weeks and months, around the turns of years."""

from datetime import UTC, datetime

import pytest

from bot.host.remembering import Period
from bot.storage.periods import name_of


@pytest.mark.parametrize(
    ("moment", "month", "week"),
    [
        ("2026-11-22T12:00:00", "2026-11", "2026-W47"),
        ("2026-12-31T23:59:59", "2026-12", "2026-W53"),
        ("2027-01-01T00:00:00", "2027-01", "2026-W53"),
        ("2027-01-03T23:59:59", "2027-01", "2026-W53"),
        ("2027-01-04T00:00:00", "2027-01", "2027-W01"),
        ("2024-12-30T00:00:00", "2024-12", "2025-W01"),
    ],
)
def test_a_moment_lies_in_one_month_and_one_iso_week(moment: str, month: str, week: str) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp()
    assert {period: name_of(period, at) for period in Period} == {
        Period.ALL_TIME: "all",
        Period.MONTH: month,
        Period.WEEK: week,
    }

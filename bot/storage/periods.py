"""Weeks and months, as the points are counted: in UTC, weeks from Monday as ISO numbers them."""

from datetime import UTC, datetime
from typing import assert_never

from bot.host.remembering import Period

ALL_TIME = "all"


def month_of(moment: float) -> str:
    """The month of a moment in seconds since 1970, as in 2026-11."""
    return f"{datetime.fromtimestamp(moment, UTC):%Y-%m}"


def week_of(moment: float) -> str:
    """The week of a moment in seconds since 1970, as in 2026-W47; its year is the one of its Thursday."""
    year, week, _ = datetime.fromtimestamp(moment, UTC).isocalendar()
    return f"{year:04}-W{week:02}"


def name_of(period: Period, moment: float) -> str:
    """The name under which the points of the period that `moment` lies in are kept."""
    match period:
        case Period.ALL_TIME:
            return ALL_TIME
        case Period.MONTH:
            return month_of(moment)
        case Period.WEEK:
            return week_of(moment)
        case _:
            assert_never(period)

"""What was heard is known, for a while."""

from bot.front.repeats import Repeats


def test_the_second_time_is_known_and_the_oldest_is_forgotten() -> None:
    repeats = Repeats(most=2)
    assert [repeats.is_first(id_) for id_ in (1, 1, 2, 3, 2, 1)] == [True, False, True, True, False, True]

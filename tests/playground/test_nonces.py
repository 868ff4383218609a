"""The same nonce means the same message, in one channel and for a few minutes."""

from bot.playground.nonces import REMEMBERED_FOR, Nonces


def test_a_nonce_is_known_in_its_channel_and_for_its_time() -> None:
    nonces = Nonces()
    nonces.remember(1, "round:3", 77, 1000.0)
    assert nonces.first(1, "round:3", 1000.0 + REMEMBERED_FOR - 0.1) == 77
    assert nonces.first(1, "round:3", 1000.0 + REMEMBERED_FOR) is None
    assert nonces.first(2, "round:3", 1000.0) is None
    assert nonces.first(1, "round:4", 1000.0) is None


def test_a_nonce_that_comes_again_later_means_the_newer_message() -> None:
    nonces = Nonces()
    nonces.remember(1, "n", 77, 0.0)
    nonces.remember(1, "other", 78, 1.0)
    nonces.remember(1, "n", 79, REMEMBERED_FOR + 1.0)
    assert nonces.first(1, "n", REMEMBERED_FOR + 2.0) == 79
    assert nonces.first(1, "other", 2.0) is None

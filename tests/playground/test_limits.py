"""Buckets, windows and the fifty a second."""

from hypothesis import given
from hypothesis import strategies as st

from bot.playground.limits import Limits, Verdict, is_exempt, route_of

SEND = "/channels/11/messages"


def test_five_messages_in_five_seconds_and_the_sixth_waits() -> None:
    limits = Limits()
    verdicts = [limits.judge("POST", SEND, 100.0 + number) for number in range(5)]
    assert [verdict.headers["X-RateLimit-Remaining"] for verdict in verdicts] == ["4", "3", "2", "1", "0"]
    sixth = limits.judge("POST", SEND, 104.5)
    assert sixth.body == {"message": "You are being rate limited.", "retry_after": 0.5, "global": False}
    assert (sixth.headers["X-RateLimit-Scope"], sixth.headers["Retry-After"]) == ("user", "1")
    assert sixth.headers["X-RateLimit-Reset-After"] == "0.500"
    assert sixth.headers["X-RateLimit-Reset"] == "105.000"
    assert limits.judge("POST", SEND, 105.0).body is None


def test_channels_and_edits_have_buckets_of_their_own() -> None:
    limits = Limits()
    for _ in range(5):
        assert limits.judge("POST", SEND, 0.0).body is None
    assert limits.judge("POST", SEND, 0.0).body is not None
    assert limits.judge("POST", "/channels/12/messages", 0.0).body is None
    edits = [limits.judge("PATCH", f"{SEND}/{message}", 0.0) for message in range(6)]
    assert [edit.body is None for edit in edits] == [True] * 5 + [False]
    assert len({edit.headers["X-RateLimit-Bucket"] for edit in edits}) == 1


def test_the_fifty_first_in_a_second_is_turned_away_everywhere() -> None:
    limits = Limits()
    for channel in range(50):
        assert limits.judge("POST", f"/channels/{channel}/messages", 7.0).body is None
    verdict = limits.judge("GET", "/users/@me", 7.25)
    assert verdict.body == {"message": "You are being rate limited.", "retry_after": 0.75, "global": True}
    assert (verdict.headers["X-RateLimit-Global"], verdict.headers["X-RateLimit-Scope"]) == ("true", "global")
    assert limits.judge("GET", "/users/@me", 8.0).body is None


def test_answers_to_interactions_are_free_and_counted_apart() -> None:
    limits = Limits()
    for _ in range(200):
        assert limits.judge("POST", "/interactions/7/abc/callback", 0.0) == Verdict({})
    assert limits.exempt == {"POST /interactions/{id}/{token}/callback": 200}
    assert limits.counted == {}


def test_follow_ups_are_five_in_two_seconds_for_each_token() -> None:
    limits = Limits()
    passed = [limits.judge("POST", f"/webhooks/1/{token}", 0.0).body is None for token in "aaaaaab"]
    assert passed == [True] * 5 + [False, True]


def test_routes_are_counted_without_their_ids() -> None:
    assert route_of("/channels/12/messages/34") == "/channels/{id}/messages/{id}"
    assert route_of("/webhooks/12/a-b_c/messages/@original") == "/webhooks/{id}/{token}/messages/@original"
    assert route_of("/users/@me") == "/users/@me"
    assert [is_exempt(path) for path in ("/webhooks/1", "/webhooks/1/t", SEND)] == [False, True, False]


@given(st.lists(st.floats(0, 3), max_size=80))
def test_no_window_lets_more_through_than_its_limit(gaps: list[float]) -> None:
    limits, now = Limits(), 0.0
    windows: dict[str, int] = {}
    for gap in gaps:
        now += gap
        verdict = limits.judge("POST", SEND, now)
        window = verdict.headers["X-RateLimit-Reset"]
        windows[window] = windows.get(window, 0) + (verdict.body is None)
        assert -0.001 <= float(window) - now <= 5.001
    assert all(count <= 5 for count in windows.values())


def test_the_busiest_second_is_remembered() -> None:
    limits = Limits()
    for moment in (0.0, 0.5, 0.9, 1.2, 3.0):
        limits.judge("POST", SEND, moment)
    limits.judge("POST", "/interactions/7/abc/callback", 3.0)
    assert limits.busiest == 3

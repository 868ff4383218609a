"""Discord's rate limits: a bucket a route and 50 requests a second a bot, in windows; time is an argument.

Discord publishes no numbers for its routes: these are common experience. Answers to interactions are exempt
from the 50, and are counted apart.
"""

import hashlib
import math
import re
from collections import Counter, deque
from collections.abc import Sequence

import msgspec

GLOBAL_LIMIT = 50


class Rule(msgspec.Struct, frozen=True):
    """So many requests in so many seconds, for each different `major` part (a channel, a token …)."""

    method: str
    route: str
    limit: int
    seconds: float

    def covers(self, method: str, route: str) -> bool:
        """Is this the rule of this route? `*` stands for anything."""
        pattern = re.escape(self.route).replace(r"\*", ".*")
        return self.method in (method, "*") and re.fullmatch(pattern, route) is not None


RULES = (
    Rule("POST", "/channels/{id}/messages", 5, 5.0),
    Rule("PATCH", "/channels/{id}/messages/{id}", 5, 5.0),
    Rule("DELETE", "/channels/{id}/messages/{id}", 5, 1.0),
    Rule("PUT", "/applications/*commands", 5, 20.0),
    Rule("*", "/webhooks/{id}/{token}*", 5, 2.0),
    Rule("*", "*", 50, 1.0),
)


class Verdict(msgspec.Struct, frozen=True):
    """What the limits say to one request: these headers, and this body if it is turned away (429)."""

    headers: dict[str, str]
    body: dict[str, str | float | bool] | None = None


class Limits:
    """The windows of one bot.

    `counted` and `exempt` say how often each route was called, `busiest` how many counted requests came
    within any one second.
    """

    def __init__(self, rules: Sequence[Rule] = RULES, global_limit: int = GLOBAL_LIMIT) -> None:
        self.counted: Counter[str] = Counter()
        self.exempt: Counter[str] = Counter()
        self.busiest = 0
        self._rules = rules
        self._global_limit = global_limit
        self._everything = _Window(1.0)
        self._last_second: deque[float] = deque()
        self._windows: dict[tuple[str, str], _Window] = {}

    def judge(self, method: str, path: str, now: float) -> Verdict:
        """Count this request and say whether it may pass."""
        route = route_of(path)
        name = f"{method} {route}"
        if is_exempt(path):
            self.exempt[name] += 1
        else:
            self.counted[name] += 1
            self._note(now)
            self._everything.roll(now)
            if self._everything.used >= self._global_limit:
                return _turned_away({}, "global", self._everything.ends_at - now)
            self._everything.used += 1
        return Verdict({}) if name.endswith("/callback") else self._in_bucket(name, method, path, now)

    def _note(self, now: float) -> None:
        self._last_second.append(now)
        while self._last_second[0] <= now - 1.0:
            self._last_second.popleft()
        self.busiest = max(self.busiest, len(self._last_second))

    def _in_bucket(self, name: str, method: str, path: str, now: float) -> Verdict:
        rule = next(rule for rule in self._rules if rule.covers(method, route_of(path)))
        major = "/".join(path.strip("/").split("/")[: 3 if path.startswith("/webhooks/") else 2])
        bucket = f"{rule.method}:{rule.route}" if rule.route != "*" else name
        window = self._windows.setdefault((bucket, major), _Window(rule.seconds))
        window.roll(now)
        is_full = window.used >= rule.limit
        window.used += not is_full
        self._forget(now)
        headers = {
            "X-RateLimit-Bucket": hashlib.sha256(bucket.encode()).hexdigest()[:32],
            "X-RateLimit-Limit": str(rule.limit),
            "X-RateLimit-Remaining": str(rule.limit - window.used),
            "X-RateLimit-Reset": f"{window.ends_at:.3f}",
            "X-RateLimit-Reset-After": f"{window.ends_at - now:.3f}",
        }
        return _turned_away(headers, "user", window.ends_at - now) if is_full else Verdict(headers)

    def _forget(self, now: float) -> None:
        for key in [key for key, window in self._windows.items() if window.ends_at < now]:
            del self._windows[key]


def route_of(path: str) -> str:
    """The path with its ids and tokens named rather than given."""
    route = re.sub(r"(?<=/)\d+(?=/|$)", "{id}", path)
    return re.sub(r"^(/(?:webhooks|interactions)/\{id\})/[^/]+", r"\1/{token}", route)


def is_exempt(path: str) -> bool:
    """Does this request not count against the bot's 50 a second? Those with an interaction's token do not."""
    return re.match(r"/(?:interactions|webhooks)/\d+/[^/]+", path) is not None


class _Window:
    """A window opens with the first request after the last one closed."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.ends_at = -math.inf
        self.used = 0

    def roll(self, now: float) -> None:
        if now >= self.ends_at:
            self.ends_at = now + self.seconds
            self.used = 0


def _turned_away(headers: dict[str, str], scope: str, wait: float) -> Verdict:
    marks = {"Retry-After": str(math.ceil(wait)), "X-RateLimit-Scope": scope}
    if scope == "global":
        marks["X-RateLimit-Global"] = "true"
    body: dict[str, str | float | bool] = {
        "message": "You are being rate limited.",
        "retry_after": round(wait, 3),
        "global": scope == "global",
    }
    return Verdict(headers | marks, body)

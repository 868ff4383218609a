"""Who may come in. A web site open in the same browser can reach 127.0.0.1, and must get no further."""

import secrets
from collections.abc import Mapping


class Doors:
    """The page opens with a token that works once, then with the cookie that it was swapped for."""

    def __init__(self) -> None:
        self._open: set[str] = set()
        self._cookie = secrets.token_urlsafe(24)

    def new_token(self) -> str:
        """A token that opens the page once: one for the printed address, one for the browser we open."""
        token = secrets.token_urlsafe(24)
        self._open.add(token)
        return token

    def swap(self, token: str) -> str | None:
        """The cookie for a token, the first time."""
        found = next(
            (each for each in self._open if secrets.compare_digest(token.encode(), each.encode())), None
        )
        if found is None:
            return None
        self._open.remove(found)
        return self._cookie

    @staticmethod
    def cookie_name(port: int) -> str:
        """Browsers share cookies between the ports of one host, so each playground has its own name."""
        return f"bon_mot_{port}"

    def knows(self, cookies: Mapping[str, str], port: int) -> bool:
        """Did this browser swap the token before?"""
        return secrets.compare_digest(cookies.get(self.cookie_name(port), "").encode(), self._cookie.encode())


def is_own_host(host: str | None, port: int) -> bool:
    """Was this machine asked for by its own name? A site may point a name of its own at 127.0.0.1."""
    return host in {f"127.0.0.1:{port}", f"localhost:{port}"}


def is_own_origin(origin: str | None, host: str | None) -> bool:
    """Does the request come from our own page?"""
    return origin == f"http://{host}"

"""The bot in its playground: a pretend Discord on this machine, a page to play on, simulated players."""

import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path
from secrets import randbits

from msgspec import Struct

from bot.app.running import CannotRun, keep_playing, read_bank, store_at, told_to_stop
from bot.front.knowing import guessing, is_answer, knowing
from bot.playground.connecting import point_at
from bot.playground.players import Minds
from bot.playground.roster import BrokenRosterError
from bot.playground.server import PortTakenError, serve
from bot.playground.world import World, open_world

TOKEN = "MTIz.play.ground"  # noqa: S105 - no secret: the playground makes it up for its own bot


class Options(Struct, frozen=True, kw_only=True):
    """What the operator chose for the playground; its own file stands beside the database."""

    port: int
    database: Path
    players: int
    show: Path | None
    open_browser: bool
    listening: bool = False


async def play(options: Options, say: Callable[[str], None]) -> None:
    """Play in a pretend Discord until the process is told to stop; `say` gets the address for people.

    Raises:
        CannotRun: the port, the bank, the database or the playground's file is not what it should be.
    """
    bank = read_bank(options.show)
    stop = told_to_stop()
    try:
        async with (
            store_at(options.database) as store,
            serve(_world(options.database), options.port, token=TOKEN) as playground,
        ):
            minds = Minds(knows=knowing(bank), guesses=guessing(bank), is_answer=is_answer, seed=randbits(32))
            point_at(playground.api, playground.gateway)
            playground.invite(options.players, minds)
            say(playground.new_address())
            if options.open_browser:
                _open_browser(playground.new_address())
            await keep_playing(store, bank, TOKEN, stop, listening=options.listening)
    except (PortTakenError, BrokenRosterError) as error:
        raise CannotRun(str(error)) from error


def _open_browser(address: str) -> None:
    """Some browsers block until they are closed (text browsers do): nobody waits for them."""
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _world(database: Path) -> World:
    """The world of this database: its ids stand in a file beside it."""
    try:
        return open_world(database.with_suffix(".playground.json" if database.suffix == ".json" else ".json"))
    except OSError as error:
        raise CannotRun(f"The playground cannot keep its ids beside {database}: {error.strerror}.") from error

"""`run` and `playground`: play on Discord, or in a pretend one on this machine."""

import asyncio
import logging
import os
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from bot.app.logs import log_to
from bot.app.running import CannotRun
from bot.app.running import run as play_on_discord
from bot.settings import BadSetting, LogFormat, Settings, read_settings

TOKENLESS = (
    "There is no DISCORD_TOKEN: copy .env.example to .env and fill it in, or try the bot right now without "
    "Discord: python -m bot playground"
)
NO_PLAYGROUND = "The playground is not installed yet: run pip install '.[playground]' and start it again."


def run_by_default(context: typer.Context) -> None:
    """Play on Discord if no command is named."""
    if context.invoked_subcommand is None:
        run()


def run() -> None:
    """Play on Discord, with the DISCORD_TOKEN of the environment or of .env."""
    settings = operators_settings()
    if settings.token is None:
        fail(TOKENLESS, status=2)
    _start(play_on_discord(settings, settings.token), settings.log_format, settings.token)


def operators_settings() -> Settings:
    """What the environment and .env say; one sentence and exit status 2 if that cannot be."""
    try:
        return read_settings(os.environ, Path.cwd())
    except UnicodeDecodeError:
        fail("The file .env is not UTF-8 text: save it as UTF-8 and start again.", status=2)
    except BadSetting as error:
        fail(str(error), status=2)


def playground(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port on 127.0.0.1; 0: any free one.")
    ] = 8026,
    database: Annotated[
        Path, typer.Option(dir_okay=False, help="Where scores are kept from one start to the next.")
    ] = Path("playground.db"),
    players: Annotated[
        int, typer.Option(min=0, max=50, help="Simulated players who press buttons like people.")
    ] = 3,
    show: Annotated[
        Path | None, typer.Option(exists=True, file_okay=False, help="The folder of another show to play.")
    ] = None,
    *,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Only print the address; open nothing.")
    ] = False,
    typed_guesses: Annotated[
        bool, typer.Option("--typed-guesses", help="Guesses typed into the channel count too.")
    ] = False,
) -> None:
    """Play right now in a pretend Discord on this machine, in your browser; no token, no internet."""
    try:
        # SimCord is an extra: `run` must work without it.
        from bot.app.pretending import Options, play  # noqa: PLC0415 - see above
    except ModuleNotFoundError as error:
        if error.name and error.name.partition(".")[0] == "simcord":
            fail(NO_PLAYGROUND, status=2)
        raise
    options = Options(
        port=port,
        database=database,
        players=players,
        show=show,
        open_browser=not no_browser,
        listening=typed_guesses,
    )
    _start(play(options, _say_address))


def fail(sentence: str, *, status: int = 1) -> NoReturn:
    """Print one sentence on stderr and end."""
    typer.echo(sentence, err=True)
    raise typer.Exit(status)


def _say_address(address: str) -> None:
    typer.echo(f"Open {address} and type /trivia start. Ctrl-C ends it; scores are kept.")
    sys.stdout.flush()


def _start(playing: Coroutine[Any, Any, None], form: LogFormat = "text", *secrets: str) -> None:
    logging.basicConfig(level=logging.INFO, handlers=[log_to(sys.stderr, form, *secrets)])
    try:
        asyncio.run(playing)
    except CannotRun as error:
        fail(str(error))
    except KeyboardInterrupt:
        pass  # where the loop has no signal handlers, Ctrl-C comes this way
    typer.echo("Stopped. Scores are kept.", err=True)

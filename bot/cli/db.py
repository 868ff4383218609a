"""`python -m bot db …`: look after the file in which scores, settings and rounds are kept."""

import time
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.operating import busy, chosen, counted, done, print_lines, write_lines
from bot.cli.playing import fail
from bot.storage import operating

db = typer.Typer(
    name="db", help="Look after the database: check, back up, restore, export, forget.", no_args_is_help=True
)

FIRST_ID, LAST_ID = 1 << 22, (1 << 63) - 1  # of Discord's: above 22 bits stands the moment

Database = Annotated[
    Path | None,
    typer.Option(dir_okay=False, help="Default: the bot’s own, BON_MOT_DATABASE.", show_default=False),
]


@db.command()
def check(database: Database = None) -> None:
    """Look through everything; the bot may run meanwhile. Exits with 1 if anything is wrong."""
    path = chosen(database)
    with busy(f"Looking through {path} …"):
        found = done(operating.check(path))
    for problem in found.problems:
        typer.echo(problem, err=True)
    if found.problems:
        fail(f"{path} is not sound. Stop the bot and put a backup in its place: python -m bot db restore")
    typer.echo(
        f"{path}: {counted(found.rounds, 'round')}, {found.unfinished:,} open; "
        f"{counted(found.answers, 'answer')}; {counted(found.awards, 'award')}, {found.recounted:,} of them "
        "counted again; totals equal the awards."
    )


@db.command()
def backup(
    database: Database = None,
    to: Annotated[
        Path | None,
        typer.Option(help="A new file. Default: among the backups beside the database.", show_default=False),
    ] = None,
) -> None:
    """Make a checked copy of the database; the bot may run meanwhile."""
    path = chosen(database)
    with busy(f"Backing up {path} …"):
        made = done(operating.back_up(path, to, time.time()))
    typer.echo(f"{made}: {made.stat().st_size:,} bytes, checked.")


@db.command()
def restore(
    backup: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, help="The backup to restore.", show_default=False)
    ],
    database: Database = None,
    *,
    replace: Annotated[
        bool, typer.Option("--replace", help="Even where a database is: it is put aside.")
    ] = False,
) -> None:
    """Put a backup in the place of the database, all or nothing. Stop the bot first."""
    path = chosen(database)
    with busy(f"Restoring {backup} …"):
        aside = done(operating.restore(backup, path, replace=replace, now=time.time()))
    typer.echo(f"{path} is as it was in {backup}." + (f" What was there is now {aside}." if aside else ""))


@db.command()
def export(
    database: Database = None,
    to: Annotated[
        Path | None, typer.Option(help="A new file. Default: standard output.", show_default=False)
    ] = None,
    server: Annotated[
        int | None,
        typer.Option(min=FIRST_ID, max=LAST_ID, help="Only what belongs to this server.", show_default=False),
    ] = None,
) -> None:
    """Write everything as JSON Lines; the bot may run meanwhile."""
    path = chosen(database)
    if to is None:
        print_lines(path, server)
    else:
        typer.echo(f"{to}: {counted(write_lines(path, server, to), 'line')}.")


@db.command()
def forget(
    player: Annotated[
        int,
        typer.Argument(
            min=FIRST_ID,
            max=LAST_ID,
            metavar="PLAYER-ID",
            help="Discord’s id of the person.",
            show_default=False,
        ),
    ],
    database: Database = None,
    *,
    backups: Annotated[bool, typer.Option("--backups", help="In the backups beside it too.")] = False,
) -> None:
    """Delete all that is kept about a person. Stop the bot first."""
    path = chosen(database)
    with busy(f"Forgetting {player} …"):
        forgotten = done(operating.forget(path, player, in_backups=backups))
    was = "is now kept" if forgotten.was_known else "was kept"
    typer.echo(f"Nothing about {player} {was} in {path}.")
    if forgotten.rewritten:
        typer.echo(f"{counted(forgotten.rewritten, 'backup')} rewritten without them.")
    for held in forgotten.still.known:
        typer.echo(f"{held} still holds them.")
    for unreadable in forgotten.still.unreadable:
        typer.echo(f"{unreadable} cannot be read, so it may hold them: delete it if you do not need it.")
    if forgotten.still.known:
        typer.echo("Backups are rewritten without them by the same command with --backups.")

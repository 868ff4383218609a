"""The command line: `python -m bot`, one file a group of commands."""

import typer

from bot.cli.bank import bank
from bot.cli.db import db
from bot.cli.judge import judge
from bot.cli.playing import playground, run, run_by_default
from bot.cli.quotes import quotes

app = typer.Typer(
    help="Bon Mot, a trivia bot for fan servers. Without a command it plays on Discord.",
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
)
app.callback(invoke_without_command=True)(run_by_default)
app.command()(run)
app.command()(playground)
app.command()(judge)
bank.command()(quotes)
app.add_typer(bank, name="bank")
app.add_typer(db, name="db")


def main() -> None:
    """Run the command line."""
    app(prog_name="python -m bot")

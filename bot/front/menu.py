"""What can be chosen when a round is started: themes of trivia, twists of the quote game."""

from collections import Counter
from collections.abc import Iterable, Mapping

from discord import app_commands

from bot.bank.bank import Bank
from bot.bank.drawing import Wanted, playable
from bot.front.words import refusals
from bot.front.words.fixed import MIX, SURPRISE
from bot.host.refusals import Refusal

MOST_CHOICES = 25  # Discord takes no more in an autocomplete
LONGEST = 100  # characters of a choice's name, and of its value


def themes(bank: Bank, ceiling: int | None) -> dict[str, int]:
    """How many different questions each theme has below the spoiler ceiling."""
    found = {
        theme: playable(bank, Wanted(game="trivia", count=1, theme=theme, ceiling=ceiling))
        for theme in bank.themes_counted
    }
    counts = {theme: len({question.stem for question in questions}) for theme, questions in found.items()}
    return {theme: count for theme, count in counts.items() if count}


def twists(bank: Bank, ceiling: int | None) -> dict[str, int]:
    """How many quote questions there are of each kind below the spoiler ceiling, the commonest first."""
    found = playable(bank, Wanted(game="whosaid", count=1, ceiling=ceiling))
    return dict(Counter(question.twist for question in found if question.twist).most_common())


def all_twists(bank: Bank) -> Iterable[str]:
    """The kinds of quote questions in the bank."""
    return sorted({question.twist for question in bank.questions if question.twist})


def offered(counts: Mapping[str, int], typed: str, everything: str) -> list[app_commands.Choice[str]]:
    """The choices that match what was typed, each with its number of questions; `everything` comes first."""
    named = {everything: everything, **{name: f"{name} ({count})" for name, count in counts.items()}}
    return [
        app_commands.Choice(name=shown[:LONGEST], value=name)
        for name, shown in named.items()
        if typed.strip().casefold() in name.casefold() and len(name) <= LONGEST
    ][:MOST_CHOICES]


def known(typed: str | None, names: Iterable[str]) -> str | None:
    """The name that was typed: Discord offers the list, but lets through whatever is written.

    Raises:
        Refusal: there is none like it.
    """
    said = (typed or "").strip()
    wanted = said.casefold()
    if wanted in ("", SURPRISE.casefold(), MIX.casefold()):
        return None
    found = next((name for name in names if name.casefold() == wanted), None)
    if found is None:
        raise Refusal(refusals.unknown_theme(said))
    return found

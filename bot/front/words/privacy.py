"""What is kept about a person, told to that person, and what becomes of it when they want it gone."""

from bot.front.words.grammar import counted
from bot.host.remembering import HowMuch

IN_THE_FILE = "Everything I keep about you, from all servers. Times are in UTC."
ASK = (
    "## Delete everything about you?\n"
    "Your answers, points, streaks and reports go, in every server, and with them your place on every board. "
    "**This cannot be undone.**"
)
DONE = (
    "## Deleted\n"
    "I keep nothing about you any more. What I have posted in channels stays there, and backups from before "
    "hold it until newer ones take their place. If you answer again, I begin anew."
)
NOT_YET = "I am still deleting it; that takes a little longer. **/trivia privacy** shows when it is done."


def kept_text(kept: HowMuch) -> str:
    """What is kept about whoever asks."""
    if not kept.answers and not kept.reports:
        return (
            "## What I keep about you\nNothing yet. When you answer a question, I keep your Discord number, "
            "what you answered and when, and its points; never your name."
        )
    return (
        "## What I keep about you\n"
        f"Your Discord number and {' '.join((*_answers(kept), *_reports(kept)))} Never your name, and "
        "nothing else that you write.\n"
        "It is what boards and streaks are made of, and lets a round survive a restart."
    )


def _answers(kept: HowMuch) -> tuple[str, ...]:
    if kept.since is None:
        return ()
    servers = f" in {counted(kept.servers, 'server')}" if kept.servers > 1 else ""
    answers = f"{counted(kept.answers, 'answer')} of yours{servers}, since <t:{int(kept.since)}:D>"
    return (f"{answers}: what you pressed or typed, when, and its points.",)


def _reports(kept: HowMuch) -> tuple[str, ...]:
    if not kept.reports:
        return ()
    also = "Also " if kept.answers else ""
    reports = counted(kept.reports, "report")
    return (f"{also}{reports} of yours: what you wrote about a question, and when; moderators read it.",)

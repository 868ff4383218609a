"""Reports: what is asked of whoever makes one, their thanks, and what moderators read of them."""

from bot.front.words.grammar import counted, mention, plain, soon
from bot.front.words.questions import MOST_OPTION, MOST_QUESTION, MOST_SOURCES
from bot.host.looking_back import Report

LONGEST = 300  # characters that may be typed
MOST_SAID = 2 * LONGEST  # the same with its escapes

TITLE = "Report this question"
LABEL = "What is wrong with it?"
PLACEHOLDER = "A word is enough, or leave it empty."
THANKS = (
    "Thank you! The moderators of this server will see your report, with your name. "
    "Report the same question again, and the new report takes the place of this one."
)
NO_REPORTS = "No reports are waiting. When somebody presses **Report** under an answer, it comes here."
NEEDS_A_SERVER = "Reports belong to a server. Try it there!"
GONE = "I no longer have that question: I keep what was asked for 30 days. A moderator can still be told."


def list_head(how_many: int) -> str:
    """Above the reports."""
    return f"## {counted(how_many, 'report')}\n-# The newest first. Only you see this."


def report_text(report: Report, place: int) -> str:
    """One report, as the moderators of its server read it."""
    said = f"“{plain(report.said, MOST_SAID)}”" if report.said else "Nothing was said about it."
    sources = f" · from: {plain('; '.join(report.sources), MOST_SOURCES)}" if report.sources else ""
    return (
        f"**{place}** · {plain(report.question, MOST_QUESTION)}\n"
        f"Answer: **{plain(report.answer, MOST_OPTION)}**\n"
        f"{said}\n"
        f"-# {mention(report.player)}, {soon(report.at)}{sources}"
    )

"""Why something cannot be done now, and what to do instead."""

from bot.front.words.grammar import link_to, listed, mention, plain
from bot.front.words.questions import noun_of
from bot.game.phases import Break, Open
from bot.game.round import Round

ONLY_MODERATORS_SET = "Only moderators can change this: it takes the **Manage Server** permission."
ONLY_MODERATORS_START = "In this server only moderators start rounds. Ask one of them, and join in!"
ROUND_IS_OVER = (
    "That round is over. **Play again** under its standings, or **/trivia start**, opens the next one."
)
ROUNDS_NEED_A_SERVER = "Rounds are played in a server's channels. Try it there!"
BOARDS_NEED_A_SERVER = "Boards belong to a server. Try it there!"
SETTINGS_NEED_A_SERVER = "Settings belong to a server. Try it there!"
NOT_SURE = "My disk is slow, so I cannot say yet whether that counts. Please try once more to see."
NOT_SAVED = "That was not saved, so it does not count yet. Please try once more."
NOTHING_IS_SAVED = (
    "That was not saved: my disk takes nothing right now, so nothing new counts. What was locked in is safe, "
    "and boards can still be read. Whoever runs me can see why; I go on by myself as soon as I can."
)
COMMANDS_CHANGED = "My commands have just changed. Please try again in a minute."


def busy(round_: Round) -> str:
    """A round is on where another was asked for."""
    if round_.number == 0:
        return "A round is just starting in this channel. Join in!"
    where = f"{noun_of(round_.game)} {round_.number} of {round_.total}"
    if isinstance(round_.phase, Break):
        return f"A round is having a break in this channel, after {where}. **Go on** under it ends the break."
    return f"A round is already on in this channel: {where}. Join in!{_jump(round_)}"


def not_yours(round_: Round) -> str:
    """Somebody else's round is to be stopped."""
    return f"Only {mention(round_.started_by)}, who started this round, or a moderator can stop it."


def elsewhere(channels: tuple[int, ...]) -> str:
    """Rounds are not for this channel."""
    where = listed([f"<#{channel}>" for channel in channels])
    return f"Rounds are played in {where} here. Start one there!"


def only_role(role: int) -> str:
    """Rounds are started by some."""
    return f"In this server only <@&{role}> and moderators start rounds. Ask one of them, and join in!"


def may_not(what: str, channel: int, missing: list[str], instead: int | None) -> str:
    """The bot lacks these permissions in a channel; `instead` is one where it does not."""
    names = listed([f"**{name}**" for name in missing])
    otherwise = f", or start in <#{instead}>" if instead is not None else ""
    return f"I may not {what} in <#{channel}>. Ask an admin for {names} here{otherwise}."


def unknown_theme(theme: str) -> str:
    """Nothing is called that."""
    return f"I know nothing called “{plain(theme, 60)}”. Pick from the list, or leave it out to be surprised."


def does_not_fit(text: str, noun: str, limits: tuple[int, int]) -> str:
    """A number of the settings' form."""
    return (
        f"“{plain(text, 20)}” does not fit: give {noun} as a whole number from {limits[0]} to {limits[1]}, "
        "or leave it empty for the default. Nothing was changed."
    )


def bug(reference: str) -> str:
    """Something of ours failed; whoever runs the bot finds it in the log by this reference."""
    return (
        "Something went wrong on my side, sorry. Points and locked-in answers are safe, so please try again; "
        f"if it happens again, give a moderator this reference: **{reference}**."
    )


def _jump(round_: Round) -> str:
    if not isinstance(round_.phase, Open):
        return ""
    return f" [Jump to it]({link_to(round_.server, round_.channel, round_.phase.message_id)})"

"""Discord's objects as a bot of many small servers meets them: one channel and one role in each."""

from datetime import UTC, datetime
from typing import Any

from bot.playground.snowflakes import time_of

Json = dict[str, Any]

BOT, APPLICATION = 700, 700
EVERYTHING = str((1 << 50) - 1)  # permissions
EPHEMERAL = 64
LONG_AGO = "2024-01-01T00:00:00+00:00"
COMMAND, COMPONENT, MODAL = 2, 3, 5  # kinds of interactions
SUBCOMMAND, TEXT_OPTION, NUMBER_OPTION = 1, 3, 4
LABEL, TEXT_INPUT = 18, 4


def user(id_: int, name: str, *, bot: bool = False) -> Json:
    """Somebody."""
    return {
        "id": str(id_),
        "username": name,
        "discriminator": "0",
        "global_name": name,
        "avatar": None,
        "bot": bot,
        "public_flags": 0,
    }


BOT_USER = user(BOT, "Bon Mot", bot=True)


def application() -> Json:
    """The bot's application."""
    return {
        "id": str(APPLICATION),
        "name": "Bon Mot",
        "icon": None,
        "description": "",
        "owner": user(1, "owner"),
        "team": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "",
        "flags": 0,
    }


def member(id_: int, name: str) -> Json:
    """Somebody in a server, who may do nothing special there."""
    return {
        "user": user(id_, name),
        "roles": [],
        "nick": None,
        "avatar": None,
        "joined_at": LONG_AGO,
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        "permissions": str(1 << 11),
    }


def channel(id_: int, server: int) -> Json:
    """A server's only channel."""
    return {
        "id": str(id_),
        "guild_id": str(server),
        "type": 0,
        "name": "trivia",
        "position": 0,
        "permission_overwrites": [],
        "parent_id": None,
        "topic": None,
        "rate_limit_per_user": 0,
        "last_message_id": None,
        "nsfw": False,
    }


def server(id_: int, channel_id: int, members: int) -> Json:
    """What GUILD_CREATE tells of a server."""
    role = {"id": str(id_), "name": "@everyone", "permissions": EVERYTHING, "position": 0, "color": 0}
    role |= {"hoist": False, "managed": False, "mentionable": False, "flags": 0}
    me = member(BOT, "Bon Mot") | {"user": BOT_USER}
    nothing = ("emojis", "stickers", "threads", "presences", "voice_states", "stage_instances", "features")
    return {name: [] for name in nothing} | {
        "id": str(id_),
        "name": f"Server {id_}",
        "owner_id": "1",
        "afk_timeout": 300,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "preferred_locale": "en-US",
        "system_channel_id": None,
        "system_channel_flags": 0,
        "member_count": members,
        "large": False,
        "joined_at": LONG_AGO,
        "roles": [role],
        "members": [me],
        "channels": [channel(channel_id, id_)],
    }


def message(id_: int, server_id: int, channel_id: int, body: Json) -> Json:
    """A message of the bot's, as it was sent."""
    return {
        "id": str(id_),
        "guild_id": str(server_id),
        "channel_id": str(channel_id),
        "author": BOT_USER,
        "content": "",
        "timestamp": timestamp(time_of(id_)),
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
        "flags": body.get("flags", 0),
        "components": body.get("components", []),
        "nonce": body.get("nonce"),
    }


def interaction(id_: int, kind: int, place: Json, person: Json, data: Json) -> Json:
    """Somebody (a member) used a command, pressed a button or sent a form in a place (a channel)."""
    return {
        "id": str(id_),
        "application_id": str(APPLICATION),
        "type": kind,
        "token": f"token-{id_}",
        "version": 1,
        "data": data,
        "guild_id": place["guild_id"],
        "channel_id": place["id"],
        "channel": place,
        "member": person,
        "locale": "en-US",
        "guild_locale": "en-US",
        "app_permissions": EVERYTHING,
        "entitlements": [],
        "authorizing_integration_owners": {"0": place["guild_id"]},
        "context": 0,
        "attachment_size_limit": 10 << 20,
    }


def start_of_a_round(questions: int, pace: str) -> Json:
    """`/trivia start`, as it was typed."""
    options: list[Json] = [
        {"name": "questions", "type": NUMBER_OPTION, "value": questions},
        {"name": "pace", "type": TEXT_OPTION, "value": pace},
    ]
    start = {"name": "start", "type": SUBCOMMAND, "options": options}
    return {"id": "1", "name": "trivia", "type": 1, "options": [start]}


def press(custom_id: str) -> Json:
    """A button was pressed."""
    return {"component_type": 2, "custom_id": custom_id}


def form(custom_id: str, text: str) -> Json:
    """A form with one input was sent in."""
    field = {"type": TEXT_INPUT, "id": 2, "custom_id": "guess", "value": text}
    return {"custom_id": custom_id, "components": [{"type": LABEL, "id": 1, "component": field}]}


def timestamp(moment: float) -> str:
    """A moment (seconds since 1970) as Discord writes it."""
    return datetime.fromtimestamp(moment, UTC).isoformat()

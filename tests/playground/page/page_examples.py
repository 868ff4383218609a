"""What the page is shown in its tests: a small server, its commands, and cards like those of a round."""

from typing import Any

Part = dict[str, Any]

ANA, BO, SIMON = "301", "302", "303"
CAFE, TRIVIA, LOUNGE, BOT = "100", "201", "202", "400"
WRITTEN = "2026-03-01T20:00:00+00:00"

PEOPLE: list[Part] = [
    {"id": ANA, "name": "Ana", "moderator": True, "simulated": False},
    {"id": BO, "name": "Bo", "moderator": False, "simulated": False},
    {"id": SIMON, "name": "Simon", "moderator": False, "simulated": True},
]

START_OPTIONS: list[Part] = [
    {"type": 3, "name": "theme", "description": "What it is about.", "autocomplete": True},
    {
        "type": 4,
        "name": "questions",
        "description": "How many questions.",
        "choices": [{"name": str(count), "value": count} for count in (5, 10, 15, 20)],
    },
    {
        "type": 3,
        "name": "pace",
        "description": "Time for each answer.",
        "choices": [{"name": "quick 12 s", "value": "quick"}, {"name": "normal 20 s", "value": "normal"}],
    },
]

COMMANDS: list[Part] = [
    {
        "id": "501",
        "type": 1,
        "name": "trivia",
        "description": "Timed trivia rounds.",
        "default_member_permissions": None,
        "options": [
            {
                "type": 1,
                "name": "start",
                "description": "Start a timed trivia round in this channel.",
                "options": START_OPTIONS,
            },
            {"type": 1, "name": "stop", "description": "Stop the round and show the standings."},
        ],
    },
    {
        "id": "502",
        "type": 1,
        "name": "settings",
        "description": "Choose channels, who may start, pace, points and spoilers.",
        "default_member_permissions": "32",
        "options": [],
    },
    {
        "id": "503",
        "type": 1,
        "name": "points",
        "description": "Give or take points.",
        "default_member_permissions": None,
        "options": [
            {"type": 6, "name": "person", "description": "Who gets them.", "required": True},
            {
                "type": 4,
                "name": "amount",
                "description": "How many.",
                "required": True,
                "min_value": 1,
                "max_value": 500,
            },
            {"type": 5, "name": "public", "description": "Say it in the channel."},
            {"type": 7, "name": "channel", "description": "Where to say it."},
        ],
    },
]


def hello(*messages: Part, online: bool = True) -> Part:
    """The first event: a café with two channels, three people and these messages in the first channel."""
    return {
        "type": "hello",
        "server": {"id": CAFE, "name": "Café Bon Mot"},
        "bot": {"id": BOT, "name": "Bon Mot", "online": online},
        "channels": [{"id": TRIVIA, "name": "trivia"}, {"id": LOUNGE, "name": "lounge"}],
        "people": PEOPLE,
        "commands": COMMANDS,
        "messages": {TRIVIA: list(messages), LOUNGE: []},
    }


def said(message_id: int, content: str, author: str = BO) -> Part:
    """A message in words."""
    name = next((person["name"] for person in PEOPLE if person["id"] == author), "Bon Mot")
    return {
        "id": str(message_id),
        "channel_id": TRIVIA,
        "author": {"id": author, "username": name, "bot": author == BOT},
        "content": content,
        "timestamp": WRITTEN,
        "edited_timestamp": None,
        "components": [],
        "embeds": [],
        "flags": 0,
    }


def shown(message_id: int, *components: Part) -> Part:
    """A message of the bot in components."""
    return said(message_id, "", BOT) | {"components": list(components), "flags": 1 << 15}


def card(*components: Part, accent: int = 0x35459C) -> Part:
    return {"type": 17, "accent_color": accent, "components": list(components)}


def text(content: str) -> Part:
    return {"type": 10, "content": content}


def row(*components: Part) -> Part:
    return {"type": 1, "components": list(components)}


def button(label: str, custom_id: str, *, style: int = 2, disabled: bool = False) -> Part:
    return {"type": 2, "style": style, "label": label, "custom_id": custom_id, "disabled": disabled}


def question(message_id: int, closes_at: int) -> Part:
    """A question of a round, open until the second `closes_at`."""
    cities = ["Boston", "Chicago", "Los Angeles", "New York"]
    options = [
        button(f"{letter} · {city}", f"answer:{letter}") for letter, city in zip("ABCD", cities, strict=True)
    ]
    return shown(
        message_id,
        card(
            text("-# Question 1 of 5 · Characters & plot"),
            text("## Which American city does Emily leave for her job in Paris?"),
            row(*options),
            text(f"-# Time's up <t:{closes_at}:R>"),
            row(button("Hint · half points", "hint"), button("⋯", "more")),
        ),
    )


def reveal(message_id: int) -> Part:
    """The same message after its question has closed."""
    return shown(
        message_id,
        card(
            text("-# Question 1 of 5 · closed"),
            text("## ✔ B · Chicago\nHer company bought a French luxury marketing company.\n"),
            text(f"**1 of 2 right:** <@{ANA}> +147"),
            row(
                button("A · Boston · 1", "answer:A", disabled=True),
                button("✔ B · Chicago · 1", "answer:B", style=3, disabled=True),
            ),
            accent=0x22694A,
        ),
    )

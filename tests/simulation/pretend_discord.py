"""Discord as the bot meets it: channels, messages with snowflakes, nonces, presses to answer within 3 s.

People press buttons, send forms in and talk in the channels.

All of it runs outside the bot. It keeps the log that the promises are checked against.
"""

from collections import deque
from collections.abc import Callable
from math import inf

from bot.host.clock import EPOCH, moment_of
from tests.examples import EIGHT_O_CLOCK
from tests.simulation.contents import Content
from tests.simulation.loop import Agenda
from tests.simulation.story import Story

DEADLINE = 3.0  # seconds in which an interaction wants its answer
NONCES_LAST = 180.0  # seconds; Discord says "a few minutes"
MOST_CALLS = 50  # counted ones in any second
TOO_OLD = 3600.0  # seconds after which edits are throttled

FORBIDDEN, NO_CHANNEL, NO_MESSAGE, NO_INTERACTION = 50013, 10003, 10008, 10062
ANSWERED, OLD_MESSAGE = 40060, 30046


class Refused(Exception):
    """Discord says no, or fails: an HTTP status and Discord's own code."""

    def __init__(self, status: int, code: int = 0, retry_after: float = 0.0) -> None:
        super().__init__(f"{status} (code {code})")
        self.status = status
        self.code = code
        self.retry_after = retry_after


class Message:
    """A message of the bot; `shown` is all that ever stood in it, with the moments.

    `is_known` says that the bot heard that it stands there.
    """

    def __init__(self, id_: int, channel: int, nonce: str | None, content: Content) -> None:
        self.id = id_
        self.channel = channel
        self.nonce = nonce
        self.at = moment_of(id_)
        self.shown = [(self.at, content)]
        self.is_deleted = False
        self.is_known = False

    @property
    def content(self) -> Content:
        """What stands in it now."""
        return self.shown[-1][1]


# "start", "stop", "again" or "forget"; "daily" with an option; with a round "shuffle", or "join" with a team;
# with a round and a question, "answer" with an option, "guess" with a text, "hint", "vote", "skip", "more",
# "pause", "go on" and "halt".
Order = tuple[str, ...]


class Interaction:
    """A press or a command. `told` is what the person read in answer, None if nothing came in time.

    `heard_at` is when it reached the bot last, `done_at` when the bot had done it, in Discord's time.
    """

    def __init__(
        self, id_: int, player: int, channel: int, order: Order, pressed_on: Message | None = None
    ) -> None:
        self.id = id_
        self.player = player
        self.channel = channel
        self.order = order
        self.pressed_on = pressed_on
        self.at = moment_of(id_)
        self.told: str | None = None
        self.heard_at: float | None = None
        self.done_at = inf

    @property
    def name(self) -> str:
        """Its short name in the story."""
        return f"{self.id >> 20 & 0xFFFFFF:x}"


class Said:
    """What somebody typed into a channel.

    `heard` are the lives of the bot that heard it, when, and whether it was read back from the history.
    """

    def __init__(self, id_: int, player: int, channel: int, text: str) -> None:
        self.id = id_
        self.player = player
        self.channel = channel
        self.text = text
        self.at = moment_of(id_)
        self.heard: list[tuple[int, float, bool]] = []


class PretendDiscord:
    """One server. `send` puts an interaction on its way to the bot; `watch` is told of every message."""

    def __init__(self, agenda: Agenda, story: Story, channels: int) -> None:
        self.channels = tuple(range(1, channels + 1))
        self.messages: dict[int, Message] = {}
        self.interactions: dict[int, Interaction] = {}
        self.said: list[Said] = []
        self.busiest = 0
        self.counted = 0
        self.skew = 0.0
        self.send: Callable[[Interaction | Said], None] = lambda _: None
        self.watch: Callable[[Message], None] = lambda _: None
        self.answered: Callable[[Interaction], None] = lambda _: None
        self.forbidden: set[int] = set()
        self.gone: set[int] = set()
        self._agenda = agenda
        self._story = story
        self._last_id = 0
        self._nonces: dict[tuple[int, str], tuple[float, Message]] = {}
        self._calls: deque[float] = deque()

    @property
    def now(self) -> float:
        """Discord's time, in seconds since 1970."""
        return EIGHT_O_CLOCK + self._agenda.now + self.skew

    def press(
        self, player: int, channel: int, order: Order, pressed_on: Message | None = None
    ) -> Interaction:
        """A person presses a button, sends a form in, or a command."""
        id_ = self._snowflake()
        interaction = Interaction(id_, player, channel, order, pressed_on)
        self.interactions[id_] = interaction
        self._story.tell(f"player {player % 10**17} in {channel}: {' '.join(order)}  [{interaction.name}]")
        self.send(interaction)
        return interaction

    def say(self, player: int, channel: int, text: str) -> None:
        """A person types something into a channel."""
        said = Said(self._snowflake(), player, channel, text)
        self.said.append(said)
        self._story.tell(f"player {player % 10**17} in {channel} says: {text}")
        self.send(said)

    def said_since(self, channel: int, message_id: int) -> list[Said]:
        """What people have typed into a channel since a message."""
        self._check(channel)
        return [said for said in self.said if said.channel == channel and said.id > message_id]

    def post(self, channel: int, content: Content, nonce: str | None) -> Message:
        """A message with this nonce; the one that is there already, if it was sent a short while ago."""
        self._check(channel)
        known = self._nonces.get((channel, nonce)) if nonce else None
        if known and self.now - known[0] < NONCES_LAST:
            self._story.tell(f"{channel}: the nonce {nonce} is known")
            return known[1]
        message = Message(self._snowflake(), channel, nonce, content)
        self.messages[message.id] = message
        if nonce:
            self._nonces[channel, nonce] = self.now, message
        self._story.tell(f"{channel}: posted {_brief(content)}")
        self.watch(message)
        return message

    def edit(self, channel: int, message_id: int, content: Content) -> Message:
        """The message, with other content."""
        self._check(channel)
        message = self.messages[message_id]
        if message.is_deleted:
            raise Refused(404, NO_MESSAGE)
        if self.now - message.at > TOO_OLD:
            raise Refused(429, OLD_MESSAGE)
        message.shown.append((self.now, content))
        self._story.tell(f"{channel}: edited to {_brief(content)}")
        self.watch(message)
        return message

    def history(self, channel: int, most: int) -> list[Message]:
        """The newest messages, newest first."""
        self._check(channel)
        there = [message for message in self.messages.values() if message.channel == channel]
        return [message for message in reversed(there) if not message.is_deleted][:most]

    def respond(self, interaction: Interaction, text: str, content: Content | None = None) -> None:
        """The one answer to an interaction: a line in private, or new content of what was pressed."""
        if interaction.channel in self.gone or self.now - interaction.at > DEADLINE:
            raise Refused(404, NO_INTERACTION)
        if interaction.told is not None:
            raise Refused(400, ANSWERED)
        interaction.told = text
        self._story.tell(f"player {interaction.player % 10**17} reads [{interaction.name}] {text}")
        if content is not None:
            self._show(interaction, content)
        self.answered(interaction)

    def _show(self, interaction: Interaction, content: Content) -> None:
        message = interaction.pressed_on
        if message is None:
            message = Message(self._snowflake(), interaction.channel, None, content)
            self.messages[message.id] = message
        elif message.is_deleted:
            return
        else:
            message.shown.append((self.now, content))
            self._story.tell(f"{interaction.channel}: what was pressed now is {_brief(content)}")
        self.watch(message)

    def count(self) -> None:
        """A call that counts against the limit of all of a bot's calls.

        Raises:
            Refused: there were too many in this second.
        """
        self.counted += 1
        while self._calls and self._calls[0] <= self._agenda.now - 1.0:
            self._calls.popleft()
        self._calls.append(self._agenda.now)
        self.busiest = max(self.busiest, len(self._calls))
        if len(self._calls) > MOST_CALLS:
            raise Refused(429, 0, 1.0)

    def delete_newest(self, channel: int) -> None:
        """A moderator deletes the bot's newest message."""
        for message in reversed(self.messages.values()):
            if message.channel == channel and not message.is_deleted:
                message.is_deleted = True
                self._story.tell(f"{channel}: a moderator deletes {_brief(message.content)}")
                return

    def _check(self, channel: int) -> None:
        if channel in self.gone:
            raise Refused(404, NO_CHANNEL)
        if channel in self.forbidden:
            raise Refused(403, FORBIDDEN)

    def _snowflake(self) -> int:
        smallest = int((self.now - EPOCH) * 1000) << 22
        self._last_id = max(self._last_id + 1, smallest)
        return self._last_id


def _brief(content: Content) -> str:
    number = getattr(content, "number", "")
    attempt = getattr(content, "attempt", "")
    ending = getattr(content, "because", "")
    return f"{type(content).__name__} {content.round} {number} {attempt}{ending}".rstrip()

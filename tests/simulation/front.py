"""The front without discord.py: presses become actions, and whoever pressed reads a sentence.

It does what `bot/front/answering.py`, `playing.py` and `complaints.py` do, in the bot's own words.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from bot.front.patience import in_time
from bot.front.repeats import Repeats
from bot.front.words import answers, daily, refusals
from bot.game.actions import Choose, Guess
from bot.game.daily import day_of
from bot.game.events import Press
from bot.game.phases import GetReady
from bot.game.question import Question
from bot.game.round import Round
from bot.game.rules import Rules
from bot.host.clock import DiscordClock, moment_of
from bot.host.forgetting import forget
from bot.host.host import Host
from bot.host.lobby import Lobby
from bot.host.ports import NotSaved
from bot.host.refusals import Refusal
from bot.host.waiting import NotYet
from tests.simulation import leading
from tests.simulation.contents import Card, Content, start_card
from tests.simulation.crossings import Bot
from tests.simulation.keeping import Kept
from tests.simulation.leading import Done
from tests.simulation.network import Network
from tests.simulation.pretend_discord import (
    ANSWERED,
    NO_INTERACTION,
    Interaction,
    PretendDiscord,
    Refused,
    Said,
)
from tests.simulation.simulated_stage import SimulatedStage
from tests.simulation.wishes import daily_question

SERVER = 800
BUG = "Something went wrong on my side, sorry."
STARTED = "started"
STOPPED = "stopped"
FORGOTTEN = "forgotten"


class Front:
    """Hears the interactions of one life of the bot. `wish` says what a round asked for looks like."""

    def __init__(
        self,
        bot: Bot,
        network: Network,
        discord: PretendDiscord,
        rooms: tuple[Lobby, Kept, SimulatedStage],
        clock: DiscordClock,
        wish: Callable[[int], tuple[tuple[Question, ...], Rules]],
        bugs: Callable[[str], None],
    ) -> None:
        self._bot = bot
        self._network = network
        self._discord = discord
        self._lobby, self._store, self._stage = rooms
        self.clock = clock
        self._wish = wish
        self._bugs = bugs
        self._repeats = Repeats()

    async def answer(self, interaction: Interaction) -> None:
        """Do what an interaction asks for, and answer it once."""
        self.clock.heard(moment_of(interaction.id))
        if not self.is_new(interaction):
            return
        interaction.heard_at = self._discord.now
        try:
            text, content = await self._done(interaction)
            interaction.done_at = self._discord.now
        except Refusal as refusal:
            text, content = str(refusal), None
        except NotYet:
            text, content = refusals.NOT_SURE, None
        except NotSaved:
            text, content = refusals.NOT_SAVED, None
        except Exception as error:  # noqa: BLE001 - as in the bot's complaints
            self._bugs(f"An interaction met a bug: {error!r}.")
            text, content = BUG, None
        answer = asyncio.ensure_future(self._respond(interaction, text, content))
        if isinstance(content, Card) and interaction.pressed_on is not None:
            self._stage.answers_press(interaction.pressed_on.id, answer)
        await answer

    async def overhear(self, said: Said) -> None:
        """Take in what somebody said in a channel."""
        self.clock.heard(said.at)
        host = self._lobby.find(said.channel)
        if host is not None and host.round.is_listening:
            with suppress(NotSaved):
                await host.submit(self._stage.heard(said, host.round.number))

    def is_new(self, interaction: Interaction) -> bool:
        """Whether it was not heard before."""
        return self._repeats.is_first(interaction.id)

    async def _respond(self, interaction: Interaction, text: str, content: Content | None) -> None:
        for said, shown in ((text, content), (BUG, None)):
            try:
                await self._network.call(
                    self._bot,
                    "callback",
                    lambda said=said, shown=shown: self._discord.respond(interaction, said, shown),
                    counted=False,
                )
            except Refused as error:
                if error.code in (NO_INTERACTION, ANSWERED):
                    return
            except OSError:
                pass
            else:
                return

    async def _done(self, interaction: Interaction) -> Done:
        match interaction.order:
            case ("answer", round_id, number, option):
                return await self.choose(interaction, round_id, int(number), int(option)), None
            case ("guess", round_id, number, text):
                return await self.guess(interaction, round_id, int(number), text), None
            case ("stop",):
                await self._lobby.stop(interaction.channel, interaction.player)
                return STOPPED, None
            case ("daily", option):
                return await self._daily(interaction, int(option)), None
            case ("forget",):
                await forget(self._lobby, self._store, interaction.player)
                return FORGOTTEN, None
            case ("start" | "again" as kind,):
                return await self._start(interaction, at_once=kind == "again")
            case (kind, round_id, *more):
                return await self._beside(interaction, kind, self.host(interaction, round_id), more)
        raise AssertionError(interaction.order)

    async def _daily(self, interaction: Interaction, option: int) -> str:
        """The question of the day, and a press on one of its options."""
        at, store = moment_of(interaction.id), self._store
        day = day_of(at)
        if await store.daily(SERVER, day) is None:
            await in_time(store.draw_daily(SERVER, daily_question(day), self.clock.now()), daily.NOT_SURE)
        keeping = store.answer_daily(SERVER, day, interaction.player, Press(at, option))
        await in_time(keeping, daily.NOT_SURE)
        asked = await store.daily(SERVER, day)
        given = await store.daily_answers(SERVER, interaction.player)
        assert asked is not None
        return daily.answer_text(asked, given[-1] if given else None)

    async def _beside(self, interaction: Interaction, kind: str, host: Host, parts: list[str]) -> Done:
        """What is pressed beside answers."""
        player, pressed_on = interaction.player, self.pressed_on(interaction, host)
        match kind, *map(int, parts):
            case ("hint", number):
                return await leading.hint(host, player, number, moment_of(interaction.id), pressed_on)
            case ("vote", number):
                return await leading.vote(host, player, number, pressed_on)
            case ("join", team):
                return await leading.join(host, player, team)
            case ("shuffle",):
                return await leading.shuffle(host, player)
            case (led, number):
                leading.require_leader(host, player)
                return await leading.LED[led](host, player, number), None
        raise AssertionError(interaction.order)

    def pressed_on(self, interaction: Interaction, _host: Host) -> int:
        """The message whose button was pressed."""
        return interaction.pressed_on.id if interaction.pressed_on else 0

    async def guess(self, interaction: Interaction, round_id: str, number: int, text: str) -> str:
        """A form that was sent in."""
        host = self.host(interaction, round_id)
        action = Guess(interaction.player, number, text, moment_of(interaction.id))
        return answers.acknowledgement(action, await host.submit(action))

    async def choose(self, interaction: Interaction, round_id: str, number: int, option: int) -> str:
        """A press on one of a card's buttons."""
        host = self.host(interaction, round_id)
        action = Choose(interaction.player, number, option, moment_of(interaction.id))
        return answers.acknowledgement(action, await host.submit(action))

    def host(self, interaction: Interaction, round_id: str) -> Host:
        """The host of the round that was pressed for.

        Raises:
            Refusal: it is over.
        """
        host = self._lobby.find(interaction.channel)
        if host is None or host.round.id != round_id:
            raise Refusal(refusals.ROUND_IS_OVER)
        return host

    async def _start(self, interaction: Interaction, *, at_once: bool) -> Done:
        self._lobby.refuse_if_busy(interaction.channel, at_once=at_once)
        questions, rules = self._wish(interaction.id)
        round_ = Round(
            id=f"{interaction.id:x}",
            server=SERVER,
            channel=interaction.channel,
            game="trivia",
            show="a show",
            started_by=interaction.player,
            seed=interaction.id,
            rules=rules,
            questions=questions,
            phase=GetReady(starts_at=0.0),
        )
        outcome = await self._lobby.start(round_, at_once=at_once)
        return STARTED, start_card(outcome.round)

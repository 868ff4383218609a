"""Bots that are broken on purpose, each in one way: what the simulator is worth is that it finds them."""

import asyncio

from msgspec import Struct
from msgspec.structs import replace

from bot.front.words import answers, refusals
from bot.game.actions import Choose, Guess
from bot.game.events import AnswerTaken, AnyEvent, HintGiven, Press, TimeAdded
from bot.game.phases import Open
from bot.game.round import Round
from bot.host.host import Host
from bot.host.lobby import Lobby
from bot.host.ports import IsWanted, NotSaved, Posted, Untold, always
from tests.simulation.building import Building
from tests.simulation.front import Front
from tests.simulation.noting import Wrapped
from tests.simulation.pretend_discord import Interaction
from tests.simulation.simulated_stage import SimulatedStage


class EagerStore(Wrapped):
    """It says that something is on disk before it is."""

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        is_wanted()
        keeping = asyncio.ensure_future(self.store.commit(round_, events))
        keeping.add_done_callback(lambda done: done.cancelled() or done.exception())


class HurriedStore(Wrapped):
    """It gives a slow disk up, which goes on all the same."""

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        keeping = asyncio.ensure_future(self.store.commit(round_, events, is_wanted))
        keeping.add_done_callback(lambda done: done.cancelled() or done.exception())
        await asyncio.wait_for(asyncio.shield(keeping), 1.0)


class BoundaryStore(Wrapped):
    """It keeps rounds at their boundaries only."""

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        if any(not isinstance(event, AnswerTaken) for event in events):
            await self.store.commit(round_, events, is_wanted)

    async def unfinished(self) -> tuple[Round, ...]:
        return tuple(map(_without_answers, await self.store.unfinished()))


class SilentStore(Wrapped):
    """It does not know what channels have not heard."""

    async def untold(self) -> tuple[Untold, ...]:
        return ()


class HintlessStore(Wrapped):
    """It does not keep who was given a hint."""

    async def commit(self, round_: Round, events: tuple[AnyEvent, ...], is_wanted: IsWanted = always) -> None:
        kept = tuple(event for event in events if not isinstance(event, HintGiven))
        await self.store.commit(round_, kept, is_wanted)


class HastyDayStore(Wrapped):
    """It says that an answer to the question of the day is kept before it is."""

    async def answer_daily(self, server: int, day: int, player: int, press: Press) -> None:
        keeping = asyncio.ensure_future(self.store.answer_daily(server, day, player, press))
        keeping.add_done_callback(lambda done: done.cancelled() or done.exception())


class ForgetfulStore(Wrapped):
    """After a kill it knows neither who is out nor who plays for which team."""

    async def unfinished(self) -> tuple[Round, ...]:
        return tuple(replace(round_, out=(), teams={}) for round_ in await self.store.unfinished())


class DeafStage(SimulatedStage):
    """It reads nothing back that was typed while nobody listened."""

    async def overheard(self, _round: Round) -> tuple[Guess, ...]:
        return ()


class SilentStage(SimulatedStage):
    """It keeps to itself that there is more time."""

    async def show(self, round_: Round, events: tuple[AnyEvent, ...]) -> Posted | None:
        told = tuple(event for event in events if not isinstance(event, TimeAdded))
        return await super().show(round_, told)


class NoNonceStage(SimulatedStage):
    """It sends the same thing twice without saying that it is the same."""

    def nonce(self, _nonce: str) -> str | None:
        return None


class ShruggingStage(SimulatedStage):
    """It keeps to itself that it could not show something."""

    async def show(self, round_: Round, events: tuple[AnyEvent, ...]) -> Posted | None:
        try:
            return await super().show(round_, events)
        except Exception:  # noqa: BLE001 - that is what is wrong with it
            return None


class ImpatientFront(Front):
    """It says “not saved” after half a second, and tells nobody."""

    async def choose(self, interaction: Interaction, round_id: str, number: int, option: int) -> str:
        pressing = asyncio.ensure_future(super().choose(interaction, round_id, number, option))
        pressing.add_done_callback(lambda done: done.cancelled() or done.exception())
        try:
            return await asyncio.wait_for(asyncio.shield(pressing), 0.5)
        except TimeoutError as error:
            raise NotSaved from error


class ByArrivalFront(Front):
    """It takes a press to have happened when it is heard."""

    async def choose(self, interaction: Interaction, round_id: str, number: int, option: int) -> str:
        host = self.host(interaction, round_id)
        action = Choose(interaction.player, number, option, self.clock.now())
        return answers.acknowledgement(action, await host.submit(action))


class HastyFront(Front):
    """It says what will be before it is."""

    async def choose(self, interaction: Interaction, round_id: str, number: int, option: int) -> str:
        host = self.host(interaction, round_id)
        action = Choose(interaction.player, number, option, interaction.at)
        pressing = asyncio.ensure_future(host.submit(action))
        pressing.add_done_callback(lambda done: done.cancelled() or done.exception())
        phase = host.round.phase
        if not isinstance(phase, Open) or phase.number != number or interaction.at > phase.closes_at:
            return refusals.ROUND_IS_OVER
        return f"Locked in: {'ABC'[option]} · somehow (1.0 s)."


class RepeatingFront(Front):
    """It does twice what the gateway tells twice."""

    def is_new(self, _interaction: Interaction) -> bool:
        return True


class StaleFront(Front):
    """It brings any card up to date that is pressed, also one whose question was asked anew since."""

    def pressed_on(self, _interaction: Interaction, host: Host) -> int:
        phase = host.round.phase
        return phase.message_id if isinstance(phase, Open) else 0


class LateGuessFront(Front):
    """It takes a form to have been sent in when it is heard."""

    async def guess(self, interaction: Interaction, round_id: str, number: int, text: str) -> str:
        action = Guess(interaction.player, number, text, self.clock.now())
        return answers.acknowledgement(action, await self.host(interaction, round_id).submit(action))


class CrowdedLobby(Lobby):
    """It lets a second round begin where one is on."""

    def refuse_if_busy(self, channel: int, *, at_once: bool) -> None:
        """Never."""


class NeverDeaf(set[int]):
    """It stays empty."""

    def add(self, _connection: int, /) -> None:
        """Never."""


class UnawareLobby(Lobby):
    """It does not know when nothing is heard."""

    deaf = property(lambda _: NeverDeaf(), lambda _, __: None)


class Mutant(Struct, frozen=True):
    """A broken bot, and the words of the broken promise that betray it, from the night `first` on."""

    what: str
    betrayed_by: str
    building: Building
    first: int = 1


MUTANTS = (
    Mutant("acknowledged before it is on disk", "was not counted", Building(store=EagerStore)),
    Mutant("kept after it was given up", "is not what they were told", Building(store=HurriedStore)),
    Mutant("answers kept at boundaries only", "was told to count", Building(store=BoundaryStore)),
    Mutant("nothing told after a kill", "never saw", Building(store=SilentStore), 78),
    Mutant("sent without a nonce", "stands in the channel 2 times", Building(stage=NoNonceStage)),
    Mutant("a stage that shrugs", "is still on", Building(stage=ShruggingStage)),
    Mutant("told not saved, and kept", "is not what they were told", Building(front=ImpatientFront)),
    Mutant("done twice when told twice", "is not what they were told", Building(front=RepeatingFront), 15),
    Mutant("judged by arrival", "is not what they were told", Building(front=ByArrivalFront)),
    Mutant("said before it is", "was told to count", Building(front=HastyFront)),
    Mutant("hints kept nowhere", "is not kept once", Building(store=HintlessStore), 58),
    Mutant("who is out comes back", "is not in it", Building(store=ForgetfulStore), 1582),
    Mutant("teams forgotten by a kill", "and chose", Building(store=ForgetfulStore), 105),
    Mutant("deaf to what was missed", "was told to count", Building(stage=DeafStage), 102),
    Mutant("more time that no card prints", "printed", Building(stage=SilentStage), 59),
    Mutant("earlier cards brought back", "stands in the channel 2 times", Building(front=StaleFront), 253),
    Mutant("forms judged by arrival", "is not what they were told", Building(front=LateGuessFront)),
    Mutant("closed while nothing was heard", "was told to count", Building(lobby=UnawareLobby), 1357),
    Mutant("a day's answer said before it is", "was locked in", Building(store=HastyDayStore), 93),
    Mutant("two rounds in a channel", "Two rounds", Building(lobby=CrowdedLobby)),
)


def _without_answers(round_: Round) -> Round:
    if not isinstance(round_.phase, Open):
        return round_
    return replace(round_, phase=replace(round_.phase, answers={}))

"""What holds of any round in which answers are typed, into the form or aloud."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from msgspec.structs import replace

from bot.game.actions import Guess
from bot.game.answers import Answers
from bot.game.phases import Open
from bot.game.question import Closest, Typed
from tests.examples import SHOW, question
from tests.game.moves import quarters
from tests.game.test_round_properties import AnyRound

TRAIN = question("Which train?", Typed(Answers(answer="the Eurostar", prompts=("the train",))), "train")
TRAIN_AGAIN = replace(TRAIN, id="again", stem="again")
VIEWERS = question("How many?", Closest(58.0, "58 million", "million people"), "viewers")
SAID = ("the Eurostar", "eurostar", "a bus", "58", "60 million", "a lot", "", "the train")


class AnyTypedRound(AnyRound):
    """A guess is judged at once, so the round has no twin with other answers."""

    questions = twins = (TRAIN, SHOW, VIEWERS, TRAIN_AGAIN)

    @precondition(lambda self: isinstance(self.round.phase, Open))
    @rule(player=st.integers(1, 4), text=st.sampled_from(SAID), seconds=quarters, aloud=st.booleans())
    def somebody_types(self, player: int, text: str, seconds: float, aloud: bool) -> None:  # noqa: FBT001 - hypothesis hands it in
        phase = self.round.phase
        assert isinstance(phase, Open)
        self.now = max(self.now, phase.opened_at + seconds)
        self._take(Guess(player, phase.number, text, phase.opened_at + seconds, aloud=aloud))


TestAnyTypedRound = AnyTypedRound.TestCase
TestAnyTypedRound.settings = settings(max_examples=60, stateful_step_count=40)

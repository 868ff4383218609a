"""What the judge says of a guess, and why; no reason gives the answer away."""

from typing import Literal

from msgspec import Struct


class Verdict(Struct, frozen=True):
    """Right, wrong, or not exact enough to tell."""

    verdict: Literal["accept", "reject", "prompt"]
    because: str


THE_ANSWER = Verdict("accept", "This is the answer.")
ANOTHER_NAME = Verdict("accept", "This is another name of the answer.")
UNIQUE_PART = Verdict("accept", "Only the answer has this name.")
MISSPELT = Verdict("accept", "This is the answer, give or take a letter.")
SAME_AMOUNT = Verdict("accept", "This is the same amount.")
SAME_DATE = Verdict("accept", "This is the same date.")

ASK_MORE = Verdict("prompt", "Close. More exactly, please.")
CHECK_SPELLING = Verdict("prompt", "Close. Please check the spelling.")
PARTIAL = Verdict("prompt", "That is a part of it. The whole of it, please.")
ONLY_THE_NAME = Verdict("prompt", "That is more than the name. Only the name, please.")
WHICH_ONE = Verdict("prompt", "More than one has this name. Which one?")
WHICH_UNIT = Verdict("prompt", "Of what? Please say the unit.")
WHICH_DATE = Verdict("prompt", "That may be it. The whole date, please, with the month in letters.")

REFUSED = Verdict("reject", "A moderator has ruled this out.")
SOMETHING_ELSE = Verdict("reject", "That is the name of something else.")
BETWEEN_TWO = Verdict("reject", "That is as near to another name.")
OTHER_AMOUNT = Verdict("reject", "That is another amount.")
OTHER_DATE = Verdict("reject", "That is another date.")
MORE_THAN_ONE = Verdict("reject", "One guess at a time, please.")
NOT_THAT = Verdict("reject", "That is not the answer.")
TOO_LONG = Verdict("reject", "That is too long for an answer.")
EMPTY = Verdict("reject", "There is no word in it.")

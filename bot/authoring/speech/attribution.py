"""Attribution: which cue belongs to which quotation, and what holds where a quotation has none."""

from collections.abc import Sequence

from msgspec import Struct, structs

from bot.authoring.speech.cues import Cue, cue_after, cue_before, dash_cue
from bot.authoring.speech.discourse import Discourse
from bot.authoring.speech.naming import Naming
from bot.authoring.speech.paragraphs import Paragraph
from bot.authoring.speech.quotations import Quotation
from bot.authoring.speech.roster import Roster
from bot.authoring.speech.subjects import subject_of_sentence
from bot.authoring.speech.surroundings import Surroundings, surroundings_of


class Attribution(Struct, frozen=True):
    """Whose a quotation is. `close`: a cue touches it; `nobody`: it is said of nobody in particular."""

    speaker: str | None
    cue: str | None
    sure: bool
    close: bool = False
    nobody: bool = False


UNKNOWN = Attribution(None, None, sure=False)
_NEAR = 12


class Attributor:
    """Goes through the quotations of one article in order and says whose each is."""

    def __init__(
        self,
        article: str,
        paragraphs: Sequence[Paragraph],
        quotations: Sequence[Quotation],
        roster: Roster,
        discourse: Discourse,
    ) -> None:
        self._article = article
        self._quotations = quotations
        self._surroundings = surroundings_of(article, paragraphs, quotations)
        self._discourse = discourse
        self._naming = Naming(article, roster, discourse)

    def attributions(self) -> tuple[Attribution, ...]:
        """One attribution a quotation, in order."""
        found: list[Attribution] = []
        for quotation, around in zip(self._quotations, self._surroundings, strict=True):
            attribution = self._attribution(around, found[-1] if found else UNKNOWN)
            if attribution.speaker and attribution.cue and not attribution.nobody:
                awaits_answer = self._article[quotation.end - 1] == "?"
                sure = attribution.sure and not awaits_answer
                self._discourse.note(around.opened, attribution.speaker, sure=sure)
            found.append(attribution)
        return tuple(self._carried_back(found))

    def _attribution(self, around: Surroundings, previous: Attribution) -> Attribution:
        own = self._cued(around, previous)
        if around.continues and previous.speaker and (own is None or not own.sure):
            return Attribution(previous.speaker, previous.cue, sure=previous.sure, close=previous.close)
        return own or self._uncued(around, previous)

    def _cued(self, around: Surroundings, previous: Attribution) -> Attribution | None:
        """The attribution by a cue of the quotation's own sentence, or by a name put under it."""
        cue = _chosen(around)
        if cue is None:
            return None
        if cue.mention is None:
            if around.joined and previous.cue:
                return _going_on(around, previous)
            subject = subject_of_sentence(around.before)
            if subject is None:
                return Attribution(self._discourse.latest(around.opened), None, sure=False, close=cue.close)
            cue = Cue(subject, close=cue.close, plain=cue.plain)
        mention = cue.mention
        if mention is None:
            return None
        speaker = self._naming.speaker(mention, around.opened)
        words = self._article[mention.start : mention.end]
        sure = speaker.sure and cue.plain and (cue.close or not around.is_scrap)
        return Attribution(speaker.name, words, sure=sure, close=cue.close, nobody=speaker.nobody)

    def _uncued(self, around: Surroundings, previous: Attribution) -> Attribution:
        """What holds without a cue: the speaker goes on, or is the one whom the text before is about."""
        if around.joined or (around.follows_cue and not around.before and not around.sentences_between):
            return _going_on(around, previous) if around.joined else previous
        if around.is_fragment or around.before or around.under:
            return UNKNOWN
        return Attribution(self._discourse.latest(around.opened), None, sure=False)

    def _carried_back(self, found: Sequence[Attribution]) -> list[Attribution]:
        """Gives a quotation that goes on in the next one the cue that only the later part has."""
        carried = list(found)
        for index in range(len(carried) - 2, -1, -1):
            following = carried[index + 1]
            goes_on = self._quotations[index + 1].continues or self._surroundings[index + 1].joined
            if goes_on and following.cue and carried[index].cue is None:
                carried[index] = _going_on(self._surroundings[index + 1], following)
        return carried


def _going_on(around: Surroundings, previous: Attribution) -> Attribution:
    """The attribution of a further fragment of a sentence; another name between makes it doubtful."""
    words = [token for token in around.before if token.is_word]
    own = (previous.speaker or "").split()
    near = len(words) <= _NEAR and all(word.text in own or not word.is_capital for word in words)
    return previous if near else structs.replace(previous, sure=False)


def _differ(one: Cue, other: Cue) -> bool:
    """Whether two cues name two who could have said it."""
    return one.mention is not None and other.mention is not None and one.mention.name != other.mention.name


def _chosen(around: Surroundings) -> Cue | None:
    """The cue that governs a quotation, where words stand on both sides of it."""
    if signed := dash_cue(around.under):
        return signed
    before = cue_before(around.before) if around.before else None
    after = cue_after(around.after) if around.after and around.may_be_cued_after else None
    split = around.joined and around.ends_open and after is not None and after.close
    if before and not split and (before.close or around.ends_sentence):
        rival = after is not None and after.close and not around.ends_sentence and _differ(before, after)
        return structs.replace(before, plain=before.plain and not rival)
    if after and after.close:
        return after
    return before or after

"""Naming: from the words that stand for a speaker to a full name, and how far it can be believed."""

import re
from typing import assert_never

from msgspec import Struct

from bot.authoring.speech.callings import NATIONALS, ROLES, TITLES
from bot.authoring.speech.discourse import Discourse
from bot.authoring.speech.lone_names import LoneNames
from bot.authoring.speech.mentions import Mention
from bot.authoring.speech.roster import Resolution, Roster
from bot.authoring.speech.vocabulary import ORGANISATION_DESCRIPTIONS, ORGANISATION_WORDS, UNNAMED


class Speaker(Struct, frozen=True):
    """A full name or None, whether the cue itself settles it, and whether nobody in particular is meant."""

    name: str | None
    sure: bool = False
    nobody: bool = False


_PRONOUN_OF = {"he": "he", "his": "he", "she": "she", "her": "she"}
_DETERMINED = re.compile(
    r"\b(?:the|an?|another|one|his|her|my|your|our) (?:[a-z0-9][\w’'-]* ){0,3}$", re.IGNORECASE
)
_FARTHEST = 60
_STYLES = TITLES | {
    "honour",
    "honor",
    "majesty",
    "highness",
    "excellency",
    "lordship",
    "ladyship",
    "holiness",
}
_NO_NAMES = TITLES | ORGANISATION_WORDS - {"congress", "kremlin", "parliament", "pentagon", "vatican"}
_NOBLE = frozenset({
    "Lady", "Lord", "Baroness", "Baron", "Viscount", "Earl", "Prince", "Princess", "Count", "Countess"
})  # fmt: skip
_NATIONAL = re.compile(r".{2,}(?:ian|ean|ese|man|woman)")


class Naming:
    """Who the mentions of one article are."""

    def __init__(self, article: str, roster: Roster, discourse: Discourse) -> None:
        self._article = article
        self._roster = roster
        self._discourse = discourse
        self._lone_names = LoneNames(article)

    def speaker(self, mention: Mention, before: int) -> Speaker:
        """Who a mention is; a pronoun looks back from the offset `before`."""
        match mention.kind:
            case "named":
                return self._named(mention, min(before, mention.start))
            case "pronoun":
                return self._behind(mention, min(before, mention.start))
            case "described":
                return self._described(mention, min(before, mention.start))
            case "several":
                return Speaker(None)
            case "nobody":
                return Speaker(None, nobody=True)
            case _:
                assert_never(mention.kind)

    def _named(self, mention: Mention, before: int) -> Speaker:
        resolution = self._roster.resolved(mention.name, mention.start)
        if mention.name.isupper() and not resolution.doubtful and " " not in mention.name:
            resolution = Resolution(mention.name)  # RT is not the surname of Network RT
        if resolution.name == mention.name and self._is_determined(mention):
            is_somebody = _is_national(mention.name) or mention.name.lower() in _STYLES
            return Speaker(self._discourse.latest(before) if is_somebody else mention.name)
        if resolution.name.lower() in _NO_NAMES:
            return Speaker(None)
        if resolution.doubtful:
            return Speaker(self._discourse.speaker_surnamed(mention.name) or resolution.name)
        return Speaker(resolution.name, sure=not self._is_doubtful(resolution.name, mention))

    def _is_doubtful(self, name: str, mention: Mention) -> bool:
        """Whether a name may be only a part of one, somebody’s relative’s, or a place’s."""
        if self._roster.is_listed(name):
            return False
        if self._is_styled(mention) or mention.name in self._lone_names.shared_surnames:
            return True
        if " " in name:
            new = self._roster.is_new_namesake(name, mention.start)
            return new or self._lone_names.begins_with_noun(name)
        return self._lone_names.is_doubtful(name)

    def _is_styled(self, mention: Mention) -> bool:
        """Whether a title makes another name of it: Lady Antonia, Lord Ashby, a relative called Mrs. Star."""
        before = self._article[max(0, mention.start - _FARTHEST) : mention.start].split()
        title = before[-1].rstrip(".") if before else ""
        if title == "Mrs":
            return self._lone_names.has_relatives
        return title in _NOBLE and " " not in mention.name

    def _is_determined(self, mention: Mention) -> bool:
        """Whether a capital follows a determiner: “the young Swede” rather describes than names."""
        words = mention.name.lower().split()
        if mention.name.isupper() or words[-1] in ORGANISATION_WORDS:
            return False
        if len(words) > 1:
            return _is_national(mention.name) and self._determiner(mention) is not None
        found = self._determiner(mention)
        return found is not None and found.split()[-1] not in ROLES

    def _determiner(self, mention: Mention) -> str | None:
        """The determiner and the small words that lead up to a mention."""
        found = _DETERMINED.search(self._article[max(0, mention.start - _FARTHEST) : mention.start])
        return found.group().lower() if found else None

    def _behind(self, mention: Mention, before: int) -> Speaker:
        if pronoun := _PRONOUN_OF.get(mention.name):
            found = self._discourse.latest(before, pronoun)
            sure = self._discourse.is_alone(before, pronoun)
            if found:
                self._discourse.learn(found, pronoun)
            return Speaker(found, sure)
        return Speaker(self._organisation(before) if mention.name in {"it", "its"} else None)

    def _described(self, mention: Mention, before: int) -> Speaker:
        fitting = self._roster.described_as(mention.name)
        if len(fitting) == 1:
            unmistakable = " " in mention.name or self._discourse.latest(before) == fitting[0]
            return Speaker(fitting[0], sure=unmistakable)
        words = mention.name.split()
        definite = self._article[mention.start : mention.start + 4].lower() == "the "
        if not definite or not words or words[-1] in UNNAMED:
            return Speaker(None)
        if words[-1] in ORGANISATION_DESCRIPTIONS:
            return Speaker(self._organisation(before))
        latest = self._discourse.latest(before)
        roles = [word for word in words if word in ROLES]
        bearers = self._roster.with_role(roles[-1]) if roles else ()
        if bearers and latest not in bearers:
            return Speaker(bearers[0] if len(bearers) == 1 else None)
        is_somebody_else = bool(roles and not bearers and latest and self._roster.roles_of(latest))
        return Speaker(None if is_somebody_else or not (roles or "-" in words[0]) else latest)

    def _organisation(self, before: int) -> str | None:
        latest = self._discourse.latest_speaker(before)
        if latest and not self._roster.is_person(latest):
            return latest
        return self._roster.latest_organisation(before)


def _is_national(name: str) -> bool:
    """Whether a name could be what people of a place are called: Swede, New Zealander."""
    last = name.lower().split()[-1]
    return last in NATIONALS or _NATIONAL.fullmatch(last) is not None

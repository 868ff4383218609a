"""Naming: from the words that stand for a speaker to a full name, and how far it can be believed."""

from typing import assert_never

from msgspec import Struct

from bot.authoring.speech.discourse import Discourse
from bot.authoring.speech.mentions import Mention
from bot.authoring.speech.roster import Roster
from bot.authoring.speech.vocabulary import ORGANISATION_DESCRIPTIONS, ROLES, TITLES, UNNAMED


class Speaker(Struct, frozen=True):
    """A full name or None, whether the cue itself settles it, and whether nobody in particular is meant."""

    name: str | None
    sure: bool = False
    nobody: bool = False


_PRONOUN_OF = {"he": "he", "his": "he", "she": "she", "her": "she"}


class Naming:
    """Who the mentions of one article are."""

    def __init__(self, article: str, roster: Roster, discourse: Discourse) -> None:
        self._article = article
        self._roster = roster
        self._discourse = discourse

    def speaker(self, mention: Mention, before: int) -> Speaker:
        """Who a mention is; a pronoun looks back from the offset `before`."""
        match mention.kind:
            case "named":
                resolution = self._roster.resolved(mention.name, mention.start)
                if resolution.name.lower() in TITLES:
                    return Speaker(None)
                if resolution.doubtful:
                    return Speaker(self._discourse.speaker_surnamed(mention.name) or resolution.name)
                return Speaker(resolution.name, sure=True)
            case "pronoun":
                return Speaker(self._behind(mention, min(before, mention.start)))
            case "described":
                return self._described(mention, min(before, mention.start))
            case "several":
                return Speaker(None)
            case "nobody":
                return Speaker(None, nobody=True)
            case _:
                assert_never(mention.kind)

    def _behind(self, mention: Mention, before: int) -> str | None:
        if pronoun := _PRONOUN_OF.get(mention.name):
            found = self._discourse.latest(before, pronoun)
            if found:
                self._discourse.learn(found, pronoun)
            return found
        return self._organisation(before) if mention.name in {"it", "its"} else None

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

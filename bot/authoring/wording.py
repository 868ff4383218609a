"""Templates filled in: names into sentences, and nothing left open."""

import re
from collections.abc import Mapping, Sequence

from bot.authoring.facts import Fact
from bot.authoring.show import Show

_SLOT = re.compile(r"\{(\w+)(’s)?\}")


class CannotFill(Exception):
    """A template that makes no sentence; `mend` says what its author can do."""

    mend = ""


class UnfilledSlot(CannotFill):
    """A template names something that the fact does not have."""

    mend = "Add it under words = { … }."


class OpenBrace(CannotFill):
    """A brace would be left standing in the sentence."""

    mend = "Write {subject}."


def filled(template: str, slots: Mapping[str, str]) -> str:
    """The template as a sentence, capitalised.

    Raises:
        CannotFill: a slot has nothing to put into it, or a brace is left.
    """
    return sentence(put_in(template, slots))


def put_in(template: str, slots: Mapping[str, str]) -> str:
    """The template with its slots filled, as part of a sentence.

    Raises:
        CannotFill: a slot has nothing to put into it, or a brace is left.
    """

    def put(match: re.Match[str]) -> str:
        value = slots.get(match[1])
        if value is None:
            raise UnfilledSlot(f"nothing to put into {{{match[1]}}} of “{template}”")
        return possessive(value) if match[2] else value

    text = _SLOT.sub(put, template)
    if "{" in text or "}" in text:
        raise OpenBrace(f"a brace is not closed in “{template}”")
    return text


def slots_of(fact: Fact, show: Show, **others: str) -> dict[str, str]:
    """What a fact puts into the templates of its relation."""
    slots = {
        "subject": show.entity(fact.subject).mention,
        "object": show.entity(fact.object).mention,
        "show": show.title,
    }
    if fact.as_of:
        slots["as_of"] = fact.as_of
    if fact.attributed_to:
        slots["attributed_to"] = show.entity(fact.attributed_to).mention
    return {**slots, **fact.words, **others}


def possessive(name: str) -> str:
    """Whose it is: “Darren Star’s”."""
    return f"{name}’s"


def sentence(text: str) -> str:
    """The text with a capital at its beginning and single spaces."""
    text = re.sub(r"\s+", " ", text).strip()
    return text[:1].upper() + text[1:]


def listed(items: Sequence[str], joiner: str = "and") -> str:
    """“A, B and C”."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {joiner} {items[-1]}"


def counted(number: int, thing: str) -> str:
    """“1 stem”, “2 stems”."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"

"""A “no” that a player should read: its text is the sentence shown."""


class Refusal(Exception):
    """A request we decline; the text says why, and what to do next."""

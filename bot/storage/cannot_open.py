"""The database cannot be used: its text is the one sentence an operator reads."""


class CannotOpen(Exception):
    """The text says what is wrong, that nothing was changed, and what to do next."""


class InUse(CannotOpen):
    """Another process is using it."""

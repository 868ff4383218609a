"""How much work a call does, counted rather than timed: the same on any machine, at any hour."""

import gc
import sys
from collections.abc import Callable
from types import FrameType


def steps_of(work: Callable[[], object]) -> int:
    """How many functions, of Python and of C, are called by this work.

    Nobody collects garbage meanwhile: whoever listens to the collector would be counted as well.
    """
    taken = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal taken
        taken += event in {"call", "c_call"}

    was_on = gc.isenabled()
    gc.disable()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
        if was_on:
            gc.enable()
    return taken

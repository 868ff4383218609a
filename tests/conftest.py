"""How all tests are run."""

import gc
import os

from hypothesis import settings

# A test that waits for the processor has not failed: no deadline by the wall clock. Every run tries the same
# examples, so that what passes once passes always; `--hypothesis-profile searching` looks for new ones.
settings.register_profile("repeating", deadline=None, derandomize=True)
settings.register_profile("searching", deadline=None)
settings.load_profile("repeating")

MOST_WORKERS = 8  # each may start a browser


def pytest_xdist_auto_num_workers() -> int:
    """Two more than there are cores: many tests wait for sockets."""
    return min(MOST_WORKERS, (os.cpu_count() or 1) + 2)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: the garbage collector need not go through it in every test."""
    gc.collect()
    gc.freeze()

"""How all tests are run."""

import os

MOST_WORKERS = 8  # each may start a browser


def pytest_xdist_auto_num_workers() -> int:
    """Two more than there are cores: many tests wait for sockets."""
    return min(MOST_WORKERS, (os.cpu_count() or 1) + 2)

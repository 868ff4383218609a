"""How long a test waits for a process, a socket or a browser before it has failed.

Long, because only a test that fails ever waits so long: on a busy machine all else is just a little later.
"""

PATIENCE = 60.0  # seconds

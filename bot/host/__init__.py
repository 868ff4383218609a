"""Running rounds: time and order for one channel, knowing no Discord."""

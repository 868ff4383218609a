"""A pretend Discord on 127.0.0.1, with a page to play on; the bot cannot tell the difference."""

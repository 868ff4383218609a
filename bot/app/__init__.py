"""Building the world and taking it down in reverse: the bot on Discord, or the bot in its playground."""

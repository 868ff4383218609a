"""Bon Mot: a trivia bot for fan servers, in layers; `bot/README.md` is the map."""

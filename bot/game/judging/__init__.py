"""Judging a typed guess: from its text to words, numbers, dates and names; `game/answers.py` is the way in."""

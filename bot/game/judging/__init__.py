"""Judging a typed guess: from its text to words, numbers, dates, names; `game/answers.py` is the way in."""

"""The questions at run time: reading a bank, proofreading it, and drawing a round from it."""

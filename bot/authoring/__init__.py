"""From articles to banks: sources, facts, quotes, relations, and the making of questions."""

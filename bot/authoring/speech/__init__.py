"""Who said what in an article, by rules alone: `segments_of` reads, `Segment` is what it finds.

article ─► paragraphs ─► turns        NAME: an interview's paragraphs
                │
                └─────► marks ─► quotations ─► cues ─► attribution ─► Segment
                                                ▲           ▲
                                    tokens, subjects      roster (who is who), discourse (who was last)

A name is believed (tier `sure`) unless doubts (of the cue), lone_names, acronyms or the roster (of the
name) speak against it; a he or she only where antecedents find nobody else about.
"""

from bot.authoring.speech.finding import segments_of
from bot.authoring.speech.segment import Person, Segment, Tier

__all__ = ["Person", "Segment", "Tier", "segments_of"]

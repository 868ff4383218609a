"""Numbers that an author writes, and how far they go."""

from typing import Annotated, TypeAlias

from msgspec import Meta

Season: TypeAlias = Annotated[int, Meta(ge=0, le=30)]
Difficulty: TypeAlias = Annotated[int, Meta(ge=1, le=5)]

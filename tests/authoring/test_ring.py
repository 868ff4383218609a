from hypothesis import given
from hypothesis import strategies as st

from bot.authoring.ring import Ring
from bot.authoring.show import Entity

names = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=30, unique=True)


def ring(of: list[str]) -> Ring:
    return Ring(tuple(Entity(name=name, id=name) for name in of))


@given(names, st.text(), st.integers(1, 40))
def test_neighbours_are_different_and_as_many_as_there_are(of: list[str], salt: str, count: int) -> None:
    found = ring(of).after(salt, count)
    assert len(set(found)) == len(found) == min(count, len(of))


@given(names, st.text())
def test_the_order_in_the_file_does_not_matter(of: list[str], salt: str) -> None:
    assert ring(of).after(salt, 5) == ring(of[::-1]).after(salt, 5)


@given(names, st.text(), st.text(min_size=9, max_size=9))
def test_a_newcomer_moves_at_most_one_neighbour_out(of: list[str], salt: str, newcomer: str) -> None:
    before, after = set(ring(of).after(salt, 5)), set(ring([*of, newcomer]).after(salt, 5))
    assert len(before - after) <= 1

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from models.ink.components import boxes, connected_components, sizes

masks = arrays(bool, st.tuples(st.integers(1, 12), st.integers(1, 12)))


def filled(mask: np.ndarray) -> list[set[tuple[int, int]]]:
    """The components by flood filling."""
    left = {(int(row), int(column)) for row, column in np.argwhere(mask)}
    found = []
    while left:
        waiting, part = [left.pop()], set()
        while waiting:
            row, column = waiting.pop()
            part.add((row, column))
            near = {(row + down, column + right) for down in (-1, 0, 1) for right in (-1, 0, 1)} & left
            left -= near
            waiting += near
        found.append(part)
    return found


@given(masks)
def test_components_are_those_of_flood_filling(mask: np.ndarray) -> None:
    components = connected_components(mask)
    found = [{(int(y), int(x)) for y, x in np.argwhere(components == n)} for n in range(1, components.max() + 1)]
    assert sorted(found, key=min) == sorted(filled(mask), key=min)
    assert sizes(components)[1:].tolist() == [len(part) for part in found]
    ends = [(*np.min(list(part), axis=0), *np.max(list(part), axis=0)) for part in found]
    assert boxes(components)[1:].tolist() == [[int(end) for end in each] for each in ends]


def test_a_spiral_is_one_component() -> None:
    mask = np.zeros((9, 9), bool)
    mask[0], mask[1:, 8], mask[8], mask[2:, 0], mask[2, :7], mask[2:7, 6], mask[6, 2:7], mask[4:6, 2] = (True,) * 8
    assert connected_components(mask).max() == 1
    assert connected_components(np.zeros((3, 4), bool)).max() == 0

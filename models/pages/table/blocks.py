"""Parts of ink that are over each other, as those of a 5, a colon or a 三, are one block."""

import numpy as np
from numpy.typing import NDArray

_FLAT, _VERY_FLAT, _SOLID = 0.4, 0.2, 0.42
"""Heights, in widths, of a stroke that lies: its size is its width. The first if so much of its box is ink."""
_SMALL, _GAP, _WHOLE = 0.6, 0.4, 1.25
"""A block has a part smaller than the first, gaps narrower than the second and is at most so high as the third; in
typical heights."""


def typical_height(boxes: NDArray[np.float64], areas: NDArray[np.int32]) -> float:
    """The height of most characters, in pixels: the median of the parts' sizes, where each part counts by its size."""
    width, height = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    lies = (height < _VERY_FLAT * width) | ((height < _FLAT * width) & (areas > _SOLID * width * height))
    sizes = np.where(lies, width, height)
    order = np.argsort(sizes)
    weight = np.cumsum(sizes[order])
    return float(sizes[order[np.searchsorted(weight, weight[-1] / 2)]])


def overlaps(low: NDArray[np.float64], high: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of each two intervals: what they have in common, negative for a gap."""
    return np.minimum(high[:, None], high) - np.maximum(low[:, None], low)


def blocks_of(boxes: NDArray[np.float64], height: float) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The block of each part (n), and the boxes of the blocks (m×4)."""
    left, top, right, bottom = boxes.T
    narrow = np.minimum((right - left)[:, None], right - left)
    small = (bottom - top) < _SMALL * height
    gap = -overlaps(top, bottom)
    near = (
        (overlaps(left, right) > 0.5 * narrow)
        & (gap < _GAP * height)
        & (small[:, None] | small)
        & (np.maximum(bottom[:, None], bottom) - np.minimum(top[:, None], top) <= _WHOLE * height)
    )
    first, second = np.nonzero(np.triu(near, 1))
    blocks = np.arange(len(boxes))
    wholes = boxes.copy()
    for pair in np.argsort(gap[first, second], kind="stable"):
        one, other = int(blocks[first[pair]]), int(blocks[second[pair]])
        whole = np.concatenate([np.minimum(*wholes[[one, other], :2]), np.maximum(*wholes[[one, other], 2:])])
        if one != other and whole[3] - whole[1] <= _WHOLE * height:
            blocks[blocks == other] = one
            wholes[one] = whole
    used, blocks = np.unique(blocks, return_inverse=True)
    return blocks, wholes[used]

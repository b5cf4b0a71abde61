"""A glyph's bitmap → the lines a pen would have drawn. Imports scikit-image.

The bitmap is thinned to lines one pixel wide (Zhang and Suen 1984), the lines become a graph of paths between ends and
junctions, spurs that thinning leaves at the corners of thick strokes are cut off, and paths are joined across
junctions where they continue each other most nearly straight, as a pen does.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt, gaussian_filter1d, label
from skimage.morphology import skeletonize

_SPUR = 1.25  # a dead end shorter than so many half widths of the stroke at its junction is a spur
_BRIDGE = 2.2  # junctions nearer than so many half widths are one crossing
_MAX_TURN = np.deg2rad(75)  # at a junction a pen turns by less than this, else it is lifted
_ELBOW = 3.0  # half widths over which the direction of a path at its junction is measured
_NEIGHBOURS = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx]


@dataclass(slots=True)
class _Path:
    """Pixels from one node to another, both included; node numbers at both ends."""

    points: NDArray[np.float64]
    ends: tuple[int, int]

    def length(self) -> float:
        return float(np.hypot(*np.diff(self.points, axis=0).T).sum())


def strokes_from_bitmap(bitmap: NDArray[np.bool_]) -> list[NDArray[np.float64]]:
    """The lines of a height×width bitmap, True where ink is, as n×2 arrays of x, y in pixels; a dot has one point.

    Neither order nor direction of the strokes mean anything yet.
    """
    bitmap = np.pad(bitmap, 2)
    half_width = cast(NDArray[np.float64], distance_transform_edt(bitmap))
    parts, count = cast(tuple[NDArray[np.int32], int], label(bitmap, np.ones((3, 3))))
    strokes = []
    for number in range(1, count + 1):
        part = parts == number
        radius = float(half_width[part].max())
        ys, xs = np.nonzero(part)
        extent = max(np.ptp(ys), np.ptp(xs)) + 1
        if extent < 2.9 * radius:  # a blob: its thinning is arbitrary
            strokes.append(np.array([[xs.mean(), ys.mean()]]))
            continue
        paths = _paths(skeletonize(part))
        paths = _without_spurs(paths, half_width)
        strokes += _followed(_merged_crossings(paths, half_width), half_width)
    return [_smoothed(points, half_width) - 2 for points in strokes]


def _paths(skeleton: NDArray[np.bool_]) -> list[_Path]:
    """The paths of a thinned bitmap between its ends and junctions; a ring is a path from a node to itself."""
    pixels = {(int(y), int(x)) for y, x in np.argwhere(skeleton)}

    def neighbours(pixel: tuple[int, int]) -> list[tuple[int, int]]:
        y, x = pixel
        found = [(y + dy, x + dx) for dy, dx in _NEIGHBOURS if (y + dy, x + dx) in pixels]
        # A diagonal step is no neighbour where two straight steps lead to the same pixel.
        return [(ny, nx) for ny, nx in found if ny == y or nx == x or ((y, nx) not in pixels and (ny, x) not in pixels)]

    links = {pixel: neighbours(pixel) for pixel in pixels}
    is_node = {pixel for pixel, of in links.items() if len(of) != 2}
    node_of: dict[tuple[int, int], int] = {}
    for number, pixel in enumerate(sorted(is_node)):  # touching junction pixels are one node
        node_of[pixel] = number
    for pixel in sorted(is_node):
        for other in links[pixel]:
            if other in node_of and len(links[pixel]) > 2 and len(links[other]) > 2:
                old, new = node_of[other], node_of[pixel]
                if old != new:
                    for each, number in node_of.items():
                        if number == old:
                            node_of[each] = new
    paths, walked = [], set()
    for start in sorted(is_node):
        for second in links[start]:
            if (start, second) in walked or (second in node_of and node_of[second] == node_of[start]):
                continue
            path = [start, second]
            while path[-1] not in node_of:
                path.append(next(each for each in links[path[-1]] if each != path[-2]))
            walked |= {(start, second), (path[-1], path[-2])}
            paths.append(_Path(_xy(path), (node_of[start], node_of[path[-1]])))
    seen = {tuple(map(int, point[::-1])) for path in paths for point in path.points}
    rest = sorted(pixels - seen - is_node)
    while rest:  # rings without a node begin at their highest pixel
        start = rest[0]
        path = [start]
        while True:
            following = [each for each in links[path[-1]] if each not in path[-2:] and each not in path[1:]]
            if not following:
                break
            path.append(following[0])
            if path[-1] == start:
                break
        number = len(node_of) + len(paths) + 10_000
        paths.append(_Path(_xy([*path, start] if path[-1] != start else path), (number, number)))
        rest = [each for each in rest if each not in set(path)]
    for pixel in is_node:  # lonely pixels
        if not links[pixel]:
            paths.append(_Path(_xy([pixel]), (node_of[pixel], -1 - node_of[pixel])))
    return paths


def _xy(path: list[tuple[int, int]]) -> NDArray[np.float64]:
    return np.array([(x, y) for y, x in path], np.float64)


def _degrees(paths: list[_Path]) -> dict[int, int]:
    degrees: defaultdict[int, int] = defaultdict(int)
    for path in paths:
        for end in path.ends:
            degrees[end] += 1
    return degrees


def _at(field: NDArray[np.float64], point: NDArray[np.float64]) -> float:
    return float(field[round(point[1]), round(point[0])])


def _without_spurs(paths: list[_Path], half_width: NDArray[np.float64]) -> list[_Path]:
    """Dead ends too short to be a stroke are removed, the shortest first, and the paths that met there joined."""
    while True:
        degrees = _degrees(paths)
        spurs = []
        for path in paths:
            first, last = path.ends
            if path.ends[0] == path.ends[1]:
                continue
            dead = [degrees[first] == 1, degrees[last] == 1]
            if dead[0] != dead[1] and degrees[last if dead[0] else first] > 2:
                joint = path.points[-1 if dead[0] else 0]
                if path.length() < _SPUR * _at(half_width, joint) + 1:
                    spurs.append((path.length(), path))
        if not spurs:
            return paths
        shortest = min(spurs, key=lambda each: each[0])[1]
        paths = _joined([path for path in paths if path is not shortest])


def _joined(paths: list[_Path]) -> list[_Path]:
    """Paths that meet at a node of two become one."""
    while True:
        ends: defaultdict[int, list[_Path]] = defaultdict(list)
        for path in paths:
            for end in path.ends:
                ends[end].append(path)
        node = next((node for node, of in ends.items() if len(of) == 2 and of[0] is not of[1]), None)
        if node is None:
            return paths
        one, two = ends[node]
        first = one.points if one.ends[1] == node else one.points[::-1]
        second = two.points if two.ends[0] == node else two.points[::-1]
        outer = (
            one.ends[0] if one.ends[1] == node else one.ends[1],
            two.ends[1] if two.ends[0] == node else two.ends[0],
        )
        paths = [path for path in paths if path is not one and path is not two]
        paths.append(_Path(np.concatenate([first, second]), outer))


def _merged_crossings(paths: list[_Path], half_width: NDArray[np.float64]) -> list[_Path]:
    """Two junctions that a short path links are one crossing: thinning splits the crossing of thick strokes."""
    while True:
        degrees = _degrees(paths)
        bridges = [
            (path.length(), number)
            for number, path in enumerate(paths)
            if path.ends[0] != path.ends[1]
            and min(degrees[end] for end in path.ends) > 2
            and path.length() < _BRIDGE * _at(half_width, path.points[len(path.points) // 2])
        ]
        if not bridges:
            return paths
        bridge = paths.pop(min(bridges)[1])
        kept, gone = bridge.ends
        middle = bridge.points[len(bridge.points) // 2]
        merged = []
        for path in paths:
            points = path.points
            if path.ends[0] in bridge.ends:
                points = np.concatenate([[middle], points])
            if path.ends[1] in bridge.ends:
                points = np.concatenate([points, [middle]])
            first, last = (kept if end == gone else end for end in path.ends)
            merged.append(_Path(points, (first, last)))
        paths = [path for path in merged if path.ends[0] != path.ends[1] or path.length() > 2 * _BRIDGE]


def _followed(paths: list[_Path], half_width: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Join paths across junctions, each time the two that continue each other best."""
    meeting: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)  # node → (path, which end)
    for number, path in enumerate(paths):
        for side, end in enumerate(path.ends):
            meeting[end].append((number, side))
    partner: dict[tuple[int, int], tuple[int, int]] = {}
    for arms in meeting.values():
        turns = sorted(
            (_turn(_direction(paths, one, half_width), _direction(paths, two, half_width)), one, two)
            for place, one in enumerate(arms)
            for two in arms[place + 1 :]
        )
        for turn, one, two in turns:
            if turn < _MAX_TURN and one not in partner and two not in partner:
                partner[one], partner[two] = two, one
    strokes, used = [], set()
    starts = [(number, side) for number in range(len(paths)) for side in (0, 1) if (number, side) not in partner]
    starts += [(number, 0) for number in range(len(paths))]  # rings
    for start in starts:
        arm: tuple[int, int] | None = start
        pieces = []
        while arm is not None and arm[0] not in used:
            number, side = arm
            used.add(number)
            points = paths[number].points
            pieces.append(points if side == 0 else points[::-1])
            arm = partner.get((number, 1 - side))
        if pieces:
            strokes.append(np.concatenate(pieces))
    return strokes


def _direction(paths: list[_Path], arm: tuple[int, int], half_width: NDArray[np.float64]) -> NDArray[np.float64]:
    """Unit vector from the junction into the path, measured outside the crossing's blur."""
    points = paths[arm[0]].points if arm[1] == 0 else paths[arm[0]].points[::-1]
    reach = _ELBOW * max(1.0, _at(half_width, points[0]))
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    near = points[min(np.searchsorted(along, reach / 3), len(points) - 1)]
    far = points[min(np.searchsorted(along, reach), len(points) - 1)]
    way = far - (near if (far != near).any() else points[0])
    return way / max(float(np.hypot(*way)), 1e-9)


def _turn(one: NDArray[np.float64], two: NDArray[np.float64]) -> float:
    """Angle in radians by which a pen turns that comes along `one` and leaves along `two`."""
    return float(np.pi - np.arccos(np.clip(one @ two, -1, 1)))


def _smoothed(points: NDArray[np.float64], half_width: NDArray[np.float64]) -> NDArray[np.float64]:
    """The steps of the pixels are smoothed away over about half the stroke's width; the ends stay."""
    keep = np.concatenate([[True], (np.diff(points, axis=0) != 0).any(1)])
    points = points[keep]
    if len(points) < 4:
        return points
    middle = np.median([_at(half_width, point) for point in points[:: max(1, len(points) // 20)]])
    sigma = float(np.clip(0.5 * middle, 1.5, 6))
    is_ring = len(points) > 20 and float(np.hypot(*(points[0] - points[-1]))) < 1.5
    if is_ring:
        ring = gaussian_filter1d(points[:-1], sigma, axis=0, mode="wrap")
        return np.concatenate([ring, ring[:1]])
    # Reflected about its ends, a path keeps them.
    reach = min(len(points) - 1, int(4 * sigma))
    head, tail = 2 * points[0] - points[reach:0:-1], 2 * points[-1] - points[-2 : -2 - reach : -1]
    long = gaussian_filter1d(np.concatenate([head, points, tail]), sigma, axis=0)
    return long[reach : reach + len(points)]

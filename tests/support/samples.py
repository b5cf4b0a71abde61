"""Drawings as hypothesis makes them, and the way there and back."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from corrections.import_export.format_table import Format, format_by_name
from corrections.import_export.transfer import ExportResult, read_samples, write_samples
from corrections.samples.sample import Sample
from corrections.trials.trial import LabelSource
from models.ink.ink import Ink, Picture, Point
from models.ink.labels import Label, is_label
from models.ink.raster import RasterSpec

FORMULAS = ["=1+1", "+1", "-1", "@x", "'=1", "''-", "＝1", "a;=b", "a,b"]
MARKUP = ["'", '"', "\\", '\\"', "a b", "<&>", "]]>", "%"]
PATHS = ["A", "a", "con", "nul.png", "..", ".", "/", "a/b", "C:", "*?", "U+0041", "x U+0041", "é", "½"]
SCRIPTS = ["ß", "木", "👩‍👩‍👧", "ש", "π"]
odd = st.sampled_from([*FORMULAS, *MARKUP, *PATHS, *SCRIPTS])
names = odd | st.text(min_size=1, max_size=8).filter(is_label)
labels = names.map(Label.parse)
writers = st.just("") | names
coordinates = st.floats(-1e9, 1e9).filter(lambda value: value == 0 or abs(value) > 1e-3)
points = st.builds(Point, coordinates, coordinates, st.floats(-1e9, 1e9), st.floats(0, 1))


def _has_room(ink: Ink) -> bool:
    """Whether it has an extent that a raster can be made of."""
    for axis in (0, 1):
        values = [point[axis] for stroke in ink.strokes for point in stroke]
        if 0 < max(values) - min(values) < 1e-6:
            return False
    return True


inks = st.lists(st.lists(points, min_size=1, max_size=6), min_size=1, max_size=4).map(Ink.of).filter(_has_room)


def pictures(side: int = 28) -> st.SearchStrategy[Picture]:
    """Any bytes, the first of them dark."""
    count = side * side - 1
    return st.binary(min_size=count, max_size=count).map(lambda rest: Picture(side, side, b"\xff" + rest))


drawn = st.builds(Sample, ink=inks, label=labels, writer=writers)
pictured = st.builds(Sample, ink=pictures(), label=labels)
readings = st.builds(
    Sample,
    ink=inks,
    label=labels,
    writer=writers,
    time=st.none() | st.floats(0, 1e10),
    source=st.sampled_from([LabelSource.ACCEPTED, LabelSource.CONFIRMED, LabelSource.CORRECTED]),
    predicted=labels,
    probability=st.floats(0, 1),
    alternatives=st.lists(st.tuples(labels, st.floats(0, 1)), max_size=3).map(tuple),
    model_id=st.text("0123456789abcdef", max_size=16),
)


def some(samples: st.SearchStrategy[Sample]) -> st.SearchStrategy[list[Sample]]:
    return st.lists(samples, min_size=1, max_size=4)


def there_and_back(name: str, samples: Iterable[Sample], spec: RasterSpec | None = None) -> list[Sample]:
    """Write `samples` in the format `name`, and read what was written."""
    with TemporaryDirectory() as folder:
        done = written(Path(folder), format_by_name(name), samples, spec)
        return list(read_samples(done.path))


def written(folder: Path, format: Format, samples: Iterable[Sample], spec: RasterSpec | None = None) -> ExportResult:
    return write_samples(folder / "some drawings", format, samples, spec or RasterSpec())

"""The table of file formats for import and export."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from corrections.import_export import (
    csv_pair,
    hdf5_file,
    idx_pair,
    inkml_file,
    npz_file,
    png_folder,
    text_stroke_files,
    unipen_file,
)
from corrections.samples.bounded_files import read_start
from corrections.samples.file_pairs import pair_paths
from corrections.samples.import_choices import Aspect
from corrections.samples.sample import ImportExportError, Sample
from models.ink.files.inkml import looks_like_inkml
from models.ink.files.json_strokes import looks_like_json
from models.ink.files.quick_draw import looks_like_quick_draw
from models.ink.files.uji_pen_characters import looks_like_uji
from models.ink.files.unipen import looks_like_unipen


class Holds(Enum):
    """The kind of drawings that a format stores."""

    STROKES = auto()
    """Strokes with time and pressure; pictures are left out."""
    IMAGES = auto()
    """Images of one size; strokes are converted to rasters."""
    BOTH = auto()
    """Strokes and pictures, both unchanged."""


class Shape(Enum):
    """The files that a format consists of."""

    FILE = auto()
    PAIR = auto()
    """A file of images and one of labels."""
    FOLDER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One file format. `suffixes` are the endings of its file names; new files get the first."""

    name: str
    suffixes: tuple[str, ...]
    holds: Holds
    shape: Shape
    predictions: bool
    """Whether it stores predictions, so that imported trials equal the exported ones."""
    read: Callable[..., Iterator[Sample]]
    """Takes the path and, if the format has `open_aspects`, the `ImportChoices`."""
    write: Callable[[Path, Iterable[Sample]], None] | None = None
    """Writes to a path that does not exist. A format of images gets samples from `as_rasters`. None: only imported."""
    open_aspects: frozenset[Aspect] = frozenset()
    """What its files may leave open."""
    read_whole_lines: Callable[[Path], Iterator[Sample]] | None = None
    """As `read`, also of lines that are not divided into characters. None: `read` yields all that there is."""
    read_unlabelled: Callable[[Path], Iterator[Sample]] | None = None
    """As `read_whole_lines`, also of drawings without labels, for commands that only read. None: all have labels."""
    looks_like: Callable[[str], bool] | None = None
    """Whether a text that starts so may be of this format; for files whose names do not decide."""

    def completed_name(self, path: Path) -> Path:
        """`path` with a suffix of this format appended if it has none. For a pair, the path of the images."""
        if self.shape is Shape.FOLDER:
            return path
        if not self.matches_name(path):
            path = path.with_name(path.name + self.suffixes[0])
        if self.shape is Shape.FILE:
            return path
        try:
            return pair_paths(path)[0]
        except ImportExportError:
            return path.with_name(path.name.removesuffix(path.suffix) + self.suffixes[0])

    def matches_name(self, path: Path) -> bool:
        """Whether the name of `path` has a suffix of this format."""
        return path.name.lower().endswith(self.suffixes)


FORMATS = (
    Format(
        name="HDF5",
        suffixes=(".h5", ".hdf5"),
        holds=Holds.BOTH,
        shape=Shape.FILE,
        predictions=True,
        read=hdf5_file.read,
        write=hdf5_file.write,
    ),
    Format(
        name="InkML",
        suffixes=(".inkml", ".inkml.gz"),
        holds=Holds.STROKES,
        shape=Shape.FILE,
        predictions=True,
        read=inkml_file.read,
        write=inkml_file.write,
        read_unlabelled=inkml_file.read_unlabelled,
        looks_like=looks_like_inkml,
    ),
    Format(
        name="UNIPEN",
        suffixes=(".unp", ".unp.gz", ".unipen", ".dat", ".dat.gz"),
        holds=Holds.STROKES,
        shape=Shape.FILE,
        predictions=False,
        read=unipen_file.read,
        write=unipen_file.write,
        read_whole_lines=unipen_file.read_whole_lines,
        read_unlabelled=unipen_file.read_unlabelled,
        looks_like=looks_like_unipen,
    ),
    Format(
        name="Quick, Draw!",
        suffixes=(".ndjson", ".ndjson.gz"),
        holds=Holds.STROKES,
        shape=Shape.FILE,
        predictions=False,
        read=text_stroke_files.read_quick_draw_file,
        looks_like=looks_like_quick_draw,
    ),
    Format(
        name="UJI pen characters",
        suffixes=(".txt", ".txt.gz"),
        holds=Holds.STROKES,
        shape=Shape.FILE,
        predictions=False,
        read=text_stroke_files.read_uji_file,
        looks_like=looks_like_uji,
    ),
    Format(
        name="JSON strokes",
        suffixes=(".json", ".json.gz", ".jsonl"),
        holds=Holds.STROKES,
        shape=Shape.FILE,
        predictions=False,
        read=text_stroke_files.read_json_file,
        read_unlabelled=text_stroke_files.read_unlabelled_json_file,
        looks_like=looks_like_json,
    ),
    Format(
        name="PNG folder",
        suffixes=(),
        holds=Holds.IMAGES,
        shape=Shape.FOLDER,
        predictions=False,
        read=png_folder.read,
        write=png_folder.write,
        open_aspects=frozenset({Aspect.LABEL_FOLDER, Aspect.ORIENTATION}),
    ),
    Format(
        name="NPZ",
        suffixes=(".npz",),
        holds=Holds.IMAGES,
        shape=Shape.FILE,
        predictions=False,
        read=npz_file.read,
        write=npz_file.write,
        open_aspects=frozenset({Aspect.ARRAYS, Aspect.IMAGE_AXIS, Aspect.LABELS, Aspect.ORIENTATION, Aspect.PAPER}),
    ),
    Format(
        name="IDX",
        suffixes=("-images-idx3-ubyte", "idx3-ubyte", "idx1-ubyte", "idx3-ubyte.gz", "idx1-ubyte.gz"),
        holds=Holds.IMAGES,
        shape=Shape.PAIR,
        predictions=False,
        read=idx_pair.read,
        write=idx_pair.write,
        open_aspects=frozenset({Aspect.LABELS, Aspect.ORIENTATION, Aspect.PAPER}),
    ),
    Format(
        name="CSV",
        suffixes=("-images.csv", ".csv", ".csv.gz", ".tsv"),
        holds=Holds.IMAGES,
        shape=Shape.PAIR,
        predictions=False,
        read=csv_pair.read,
        write=csv_pair.write,
        open_aspects=frozenset({Aspect.LABEL_COLUMN, Aspect.LABELS, Aspect.ORIENTATION, Aspect.PAPER}),
    ),
)

EXPORT_FORMATS = tuple(each for each in FORMATS if each.write)


def format_of(path: Path) -> tuple[Format, Path]:
    """The format of the file or folder `path`, and the path to read: for a folder's `labels.csv`, the folder.

    A text file of strokes is also known by its content, since endings such as `.txt` and `.json` say little. Raises
    `ImportExportError` if no format has such a name.
    """
    (folder,) = (each for each in FORMATS if each.shape is Shape.FOLDER)
    if path.is_dir():
        return folder, path
    if path.name == png_folder.LABELS_FILE and not path.with_name("images.csv").exists():
        return folder, path.parent
    named = [each for each in FORMATS if each is not folder and each.matches_name(path)]
    if not named or named[0].looks_like:
        start = read_start(path)
        alike = [each for each in FORMATS if each.looks_like and each.looks_like(start)]
        named = [each for each in named if each in alike] or alike or named
    if named:
        return named[0], path
    endings = ", ".join(f"{each.name} ({min(each.suffixes, key=len)})" for each in FORMATS if each is not folder)
    raise ImportExportError(
        "{path} has no known file extension. Supported: {endings}, and PNG folders.",
        path=path.name,
        endings=endings,
    )


def format_by_name(name: str) -> Format:
    """The format called `name`, in any case. Raises `ImportExportError` if there is none."""
    for each in FORMATS:
        if name.lower() == each.name.lower():
            return each
    raise ImportExportError(
        "There is no format {name}; there are {known}.", name=name, known=", ".join(each.name for each in FORMATS)
    )

"""The file formats that drawings are exchanged in: one table."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from corrections.import_export import csv_pair, hdf5_file, idx_pair, inkml_file, npz_file, png_folder, unipen_file
from corrections.samples.file_pairs import pair
from corrections.samples.sample import ImportExportError, Sample


class Holds(Enum):
    """What a format can say of a drawing."""

    STROKES = auto()
    """With time and pressure; pictures are left out."""
    IMAGES = auto()
    """Of one size, also of what was drawn with strokes."""
    BOTH = auto()
    """Each drawing as it is."""


class Shape(Enum):
    """What a format is on the disk."""

    FILE = auto()
    PAIR = auto()
    """A file of images and one of labels."""
    FOLDER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to keep drawings in files. `suffixes` end the names of its files; the first is given to new ones."""

    name: str
    suffixes: tuple[str, ...]
    holds: Holds
    shape: Shape
    readings: bool
    """Whether it holds what was read, so that trials come back as they were."""
    read: Callable[[Path], Iterator[Sample]]
    write: Callable[[Path, Iterable[Sample]], None]
    """Writes to a path that is not there yet. Of images, all are given in one size."""

    def complete(self, path: Path) -> Path:
        """`path` with the ending that a file of this format has. For a pair, the file of images."""
        if self.shape is Shape.FOLDER:
            return path
        if not self.named(path):
            path = path.with_name(path.name + self.suffixes[0])
        if self.shape is Shape.FILE:
            return path
        try:
            return pair(path)[0]
        except ImportExportError:
            return path.with_name(path.name.removesuffix(path.suffix) + self.suffixes[0])

    def named(self, path: Path) -> bool:
        """Whether files of this format are named so."""
        return path.name.lower().endswith(self.suffixes)


FORMATS = (
    Format(
        name="HDF5",
        suffixes=(".h5", ".hdf5"),
        holds=Holds.BOTH,
        shape=Shape.FILE,
        readings=True,
        read=hdf5_file.read,
        write=hdf5_file.write,
    ),
    Format(
        name="InkML",
        suffixes=(".inkml", ".inkml.gz"),
        holds=Holds.STROKES,
        shape=Shape.FILE,
        readings=True,
        read=inkml_file.read,
        write=inkml_file.write,
    ),
    Format(
        name="UNIPEN",
        suffixes=(".unp", ".unp.gz", ".unipen"),
        holds=Holds.STROKES,
        shape=Shape.FILE,
        readings=False,
        read=unipen_file.read,
        write=unipen_file.write,
    ),
    Format(
        name="PNG folder",
        suffixes=(),
        holds=Holds.IMAGES,
        shape=Shape.FOLDER,
        readings=False,
        read=png_folder.read,
        write=png_folder.write,
    ),
    Format(
        name="NPZ",
        suffixes=(".npz",),
        holds=Holds.IMAGES,
        shape=Shape.FILE,
        readings=False,
        read=npz_file.read,
        write=npz_file.write,
    ),
    Format(
        name="IDX",
        suffixes=("-images-idx3-ubyte", "idx3-ubyte", "idx1-ubyte", "idx3-ubyte.gz", "idx1-ubyte.gz"),
        holds=Holds.IMAGES,
        shape=Shape.PAIR,
        readings=False,
        read=idx_pair.read,
        write=idx_pair.write,
    ),
    Format(
        name="CSV",
        suffixes=("-images.csv", ".csv"),
        holds=Holds.IMAGES,
        shape=Shape.PAIR,
        readings=False,
        read=csv_pair.read,
        write=csv_pair.write,
    ),
)


def format_of(path: Path) -> tuple[Format, Path]:
    """The format of what lies at `path`, and where it begins: for the list of a folder of images, the folder.

    Raises `ExchangeError` when the name tells no format.
    """
    (folder,) = (each for each in FORMATS if each.shape is Shape.FOLDER)
    if path.is_dir():
        return folder, path
    if path.name == png_folder.LIST and not path.with_name("images.csv").exists():
        return folder, path.parent
    for each in FORMATS:
        if each is not folder and each.named(path):
            return each, path
    endings = ", ".join(f"{each.name} ({each.suffixes[-1]})" for each in FORMATS if each is not folder)
    raise ImportExportError(
        "{path} has no ending of a format that is known. There are {endings}, and folders of PNG.",
        path=path.name,
        endings=endings,
    )


def format_named(name: str) -> Format:
    """The format called `name`, capitals or not. Raises `ExchangeError`."""
    for each in FORMATS:
        if name.lower() == each.name.lower():
            return each
    raise ImportExportError(
        "There is no format {name}; there are {known}.", name=name, known=", ".join(each.name for each in FORMATS)
    )

"""The tables of fonts: `fonts.tsv`, which glyphs are made from, and `hanzi.tsv` for Chinese characters."""

import csv
from dataclasses import dataclass
from pathlib import Path

from models.ink import characters

FONT_LIST = Path(__file__).with_name("fonts.tsv")
HANZI_FONT_LIST = Path(__file__).with_name("hanzi.tsv")
_GROUPS = {
    "digits": characters.DIGITS,
    "capitals": characters.CAPITALS,
    "small": (*characters.SMALL, *"äöüß"),
    "punctuation": characters.PUNCTUATION,
    "umlauts": characters.UMLAUTS,
    "greek": characters.GREEK,
    "symbols": characters.SYMBOLS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """One row of the table."""

    name: str
    package: str
    """`npm:` or `debian:` and the package's name."""
    version: str
    files: str
    """Pattern of the files of one style, in the package's folder."""
    licence: str
    use: str
    """`all`, `no small` (small letters are drawn as capitals), or the groups of labels it serves; in `hanzi.tsv` the
    number of variants of each character."""
    role: str
    """`learn` or `hold-out`."""
    copyright: str

    def labels(self) -> tuple[str, ...]:
        """The labels for which this font's shapes are those of a hand, in the order of `CHARACTERS`."""
        if self.use == "all":
            return characters.CHARACTERS
        if self.use == "no small":
            return tuple(label for label in characters.CHARACTERS if label not in _GROUPS["small"])
        served = {label for group in self.use.split() for label in _GROUPS[group]}
        return tuple(label for label in characters.CHARACTERS if label in served)

    @property
    def variants(self) -> int:
        """Number of variants of each Chinese character."""
        return int(self.use.split()[0])

    def paths(self, folder: Path) -> list[Path]:
        """Its files, those with Latin letters first; packages lie in `node_modules` and `debian` of `folder`."""
        kind, _, name = self.package.partition(":")
        root = folder / {"npm": "node_modules", "debian": "debian"}[kind] / name
        found = sorted(root.glob(self.files))
        return sorted(found, key=lambda path: ("-latin-" not in path.name, "-latin-ext-" not in path.name))


def read_font_list(path: Path = FONT_LIST) -> list[Font]:
    """The fonts in the table's order."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Font(**row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def font_table(fonts: list[Font]) -> str:
    """The fonts as a Markdown table, as it stands in `docs/glyph-fonts.md`."""
    rows = ["| font | package | version | licence | copyright | used for |", "|---|---|---|---|---|---|"]
    for font in fonts:
        used = font.use + (", hold-out" if font.role == "hold-out" else "")
        kind, _, package = font.package.partition(":")
        rows.append(
            f"| {font.name} | {kind}: `{package}` | {font.version} | {font.licence} | {font.copyright} | {used} |"
        )
    return "\n".join(rows)

"""Texts about exchange formats and the results of imports and exports. Pure functions."""

from typing import TYPE_CHECKING

from app.i18n import formatting
from app.i18n.translation import tr

if TYPE_CHECKING:  # the window is painted before NumPy and h5py load
    from corrections.import_export.format_table import Format
    from corrections.import_export.transfer import ExportResult, ImportResult

_MAX_NAMED = 5
"""Number of new writers listed by name."""


def format_name(format: "Format") -> str:
    """A format's name, translated if it is no proper name."""
    translated = {
        "PNG folder": tr("PNG folder"),
        "UJI pen characters": tr("UJI pen characters"),
        "JSON strokes": tr("JSON strokes"),
    }
    return translated.get(format.name, format.name)


def format_description(format: "Format") -> str:
    """What a file of this format holds of a drawing, in a sentence or two."""
    holds = {
        "STROKES": tr("Strokes with time and pressure, label and writer. Pictures are left out."),
        "IMAGES": tr("Images of 28×28 pixels as in MNIST, and labels. Strokes, time and pressure are lost."),
        "BOTH": tr("Strokes and pictures as they are, label and writer."),
    }[format.holds.name]
    if not format.predictions:
        return holds
    return tr("{holds} Predictions too, so that an import restores the accuracy.").format(holds=holds)


def exported(result: "ExportResult") -> str:
    """Result of an export."""
    parts = [tr("Exported %Ln drawing(s) to {path}", None, result.written).format(path=result.path)]
    if result.empty:
        parts.append(tr("%Ln drawing(s) left out because there is no ink in it", None, result.empty))
    if result.pictures:
        template = tr("%Ln picture(s) left out because {format} holds strokes only", None, result.pictures)
        parts.append(template.format(format=format_name(result.format)))
    return _sentence(parts)


def imported(result: "ImportResult", source: str, *, turned: bool = False, lines: int = 0, unaligned: int = 0) -> str:
    """Result of an import.

    `turned` if its images were turned upright; `lines` were divided into characters, and `unaligned` could not be.
    """
    parts = [tr("Imported %Ln drawing(s) from {source}", None, result.added).format(source=source)]
    if result.duplicates:
        parts.append(tr("%Ln were there already", None, result.duplicates))
    if result.empty:
        parts.append(tr("%Ln left out because there is no ink in them", None, result.empty))
    if lines:
        parts.append(tr("%Ln line(s) were divided into their characters", None, lines))
    if unaligned:
        parts.append(tr("%Ln line(s) left out because the ink does not fit the text", None, unaligned))
    text = _sentence(parts)
    if turned:
        note = tr("The images lay transposed, as EMNIST stores them, and were turned upright.")
        text = tr("{} {}", "two sentences").format(text, note)
    if result.new_writers:
        names = formatting.listed(list(result.new_writers[:_MAX_NAMED]))
        if more := len(result.new_writers[_MAX_NAMED:]):
            names = tr("{names} and %Ln more", None, more).format(names=names)
        new = tr("New writer(s): {names}.", None, len(result.new_writers)).format(names=names)
        text = tr("{} {}", "two sentences").format(text, new)
    return text


def _sentence(parts: list[str]) -> str:
    return tr("{}.", "a sentence").format(tr("; ", "between the parts of a sentence").join(parts))

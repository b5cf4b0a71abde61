"""Texts about exchange formats and the results of imports and exports. Pure functions."""

from typing import TYPE_CHECKING

from app.i18n import formatting
from app.i18n.translation import tr

if TYPE_CHECKING:  # the window is painted before NumPy and h5py load
    from corrections.import_export.format_table import Format
    from corrections.import_export.transfer import ExportResult, ImportResult

_MAX_NAMED = 5
"""Number of new writers listed by name."""


def format_name(of: "Format") -> str:
    """A format's name, translated if it is no proper name."""
    translated = {
        "PNG folder": tr("PNG folder"),
        "UJI pen characters": tr("UJI pen characters"),
        "JSON strokes": tr("JSON strokes"),
    }
    return translated.get(of.name, of.name)


def exchange_format(of: "Format") -> str:
    """What a file of this format holds of a drawing."""
    holds = {
        "STROKES": tr("Strokes with time and pressure, label and writer. Pictures are left out."),
        "IMAGES": tr("Images of 28×28 pixels as in MNIST, and labels. Strokes, time and pressure are lost."),
        "BOTH": tr("Strokes and pictures as they are, label and writer."),
    }[of.holds.name]
    if not of.predictions:
        return holds
    return tr("{holds} Predictions too, so that an import restores the accuracy.").format(holds=holds)


def exported(of: "ExportResult") -> str:
    """Result of an export."""
    parts = [tr("Exported %Ln drawing(s) to {path}", None, of.written).format(path=of.path)]
    if of.empty:
        parts.append(tr("%Ln drawing(s) left out because there is no ink in it", None, of.empty))
    if of.pictures:
        template = tr("%Ln picture(s) left out because {format} holds strokes only", None, of.pictures)
        parts.append(template.format(format=format_name(of.format)))
    return _sentence(parts)


def imported(of: "ImportResult", source: str, *, turned: bool = False) -> str:
    """Result of an import; `turned` if its images were turned upright."""
    parts = [tr("Imported %Ln drawing(s) from {source}", None, of.added).format(source=source)]
    if of.duplicates:
        parts.append(tr("%Ln were there already", None, of.duplicates))
    if of.empty:
        parts.append(tr("%Ln left out because there is no ink in them", None, of.empty))
    text = _sentence(parts)
    if turned:
        note = tr("The images lay transposed, as EMNIST stores them, and were turned upright.")
        text = tr("{} {}", "two sentences").format(text, note)
    if of.new_writers:
        names = formatting.listed(list(of.new_writers[:_MAX_NAMED]))
        if more := len(of.new_writers[_MAX_NAMED:]):
            names = tr("{names} and %Ln more", None, more).format(names=names)
        new = tr("New writer(s): {names}.", None, len(of.new_writers)).format(names=names)
        text = tr("{} {}", "two sentences").format(text, new)
    return text


def _sentence(parts: list[str]) -> str:
    return tr("{}.", "a sentence").format(tr("; ", "between the parts of a sentence").join(parts))

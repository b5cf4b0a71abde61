"""Lines about a new label that may be a slip: the other case of what was read, or a digit of another script."""

from collections.abc import Collection

from app.i18n.translation import tr
from models.ink.labels import Label, same_number_in_ascii


def note_before(label: str, read: str | None, known: Collection[str]) -> str:
    """What to do with `label`, which is new and not given yet, when the drawing is read as `read`; else empty."""
    if read is not None and _is_other_case(label, read):
        return tr(
            "New label {label}, but this is read as {read}. Enter adds {label}; Esc and Enter confirm {read}."
        ).format(label=label, read=read)
    if digit := _known_digit(label, known):
        return tr("New label: {label} is another label than {digit}. Press Enter to add it.").format(
            label=label, digit=digit
        )
    return ""


def remark_after(label: Label, read: str, known: Collection[str]) -> str:
    """The line for `label`, just given to a drawing read as `read`; empty unless it is new and may be a slip.

    `known` are the labels known before.
    """
    if label in known:
        return ""
    if _is_other_case(label, read):
        return tr("New label {label}: this drawing was read as {read}. Ctrl+Z takes it back.").format(
            label=label, read=read
        )
    if digit := _known_digit(label, known):
        return tr("New label {label}: it is another label than {digit}. Ctrl+Z takes it back.").format(
            label=label, digit=digit
        )
    return ""


def _is_other_case(label: str, read: str) -> bool:
    return label != read and label.casefold() == read.casefold()


def _known_digit(label: str, known: Collection[str]) -> str | None:
    number = same_number_in_ascii(label)
    return number if number in known else None

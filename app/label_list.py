"""What a person types as the labels of a model's outputs → those labels. No Qt in here."""

import unicodedata

from corrections.labels import LabelError, cleaned


def label_list(text: str, count: int) -> tuple[str, ...]:
    """`A B C` and `ABC` are three labels. Raises `LabelError` when they are not `count`, or one is there twice."""
    words = unicodedata.normalize("NFC", text).split()
    labels = [cleaned(word) for word in (words if len(words) > 1 or count == 1 else "".join(words))]
    if len(labels) != count:
        raise LabelError(f"{count} labels are needed; these are {len(labels)}.")
    if twice := sorted({label for label in labels if labels.count(label) > 1}):
        raise LabelError(f"Each label must be another one; {twice[0]} is there twice.")
    return tuple(labels)

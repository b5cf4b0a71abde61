"""The label set that `--labels` names."""

from argparse import _ActionsContainer as ArgumentGroup

from app.commands.usage_error import UsageError
from models.ink.label_sets import LABEL_SETS, LabelSet, parse_label_set
from models.ink.labels import LabelError
from models.registry.shipped_models import is_offered


def add_labels_argument(parser: ArgumentGroup, help: str) -> None:
    """Add `--labels`; `help` begins with what the labels are for."""
    names = "|".join((*LABEL_SETS, "CHARACTERS"))
    parser.add_argument("--labels", metavar=names, help=f"{help} (default: what the writer chose in the window)")


def parse_labels(text: str | None) -> LabelSet | None:
    """The label set that `--labels` names or lists; None if it was not given.

    Raises `UsageError` if it has no label, or no network here.
    """
    if text is None:
        return None
    try:
        found = parse_label_set(text)
    except LabelError as error:
        raise UsageError("{reason} For example: --labels digits, or --labels ABC", reason=error) from error
    if not is_offered(found):
        raise UsageError("No network reads {labels} in this installation.", labels=text)
    return found

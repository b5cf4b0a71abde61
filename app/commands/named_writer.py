"""The writer that `--writer` names. Commands find writers and never make one by reading."""

from argparse import _ActionsContainer as ArgumentGroup

from app.commands.usage_error import UsageError
from app.core.session import DEFAULT_WRITER
from corrections.store.store import Store
from models.ink.labels import LabelError, WriterName


def add_writer_argument(parser: ArgumentGroup, help: str) -> None:
    """Add `--writer NAME`, whose default is the writer that the window starts with."""
    parser.add_argument("--writer", metavar="NAME", default=str(DEFAULT_WRITER), help=f"{help} (default: %(default)s)")


def parse_writer(name: str) -> WriterName:
    """The name in its normal form. Raises `UsageError` if it cannot be one."""
    try:
        return WriterName.parse(name)
    except LabelError as error:
        raise UsageError("{name} is no name of a writer. {reason}", name=repr(name), reason=error) from error


def find_writer(store: Store, name: str) -> WriterName:
    """The writer `name` of `store`; the one that the window starts with is always there.

    Raises `UsageError`, which lists the writers, if there is no such writer.
    """
    writer, known = parse_writer(name), store.writers()
    if writer in known or writer == DEFAULT_WRITER:
        return writer
    raise UsageError("There is no writer {name}. {known}", name=repr(name), known=_listed(known))


def _listed(known: list[WriterName]) -> str:
    return f"There are: {', '.join(known)}." if known else "There is none yet but me."

"""The arguments of `inkloop`, and its commands as an exit status. It imports little, for the window waits for it."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from app.commands.usage_error import UsageError
from app.core.data_folder import why_unusable
from app.paths import data_folder
from models.system.errors import InkloopError, message_of

USAGE, FAILED, BROKEN_PIPE, INTERRUPTED = 2, 1, 141, 130
"""Exit statuses: wrong usage, failure, the reader of the output ended, Ctrl+C. The last two are those of a shell."""


class _Command(NamedTuple):
    module: str
    """In `app.commands`: its docstring is the description; `add_arguments` and `run`, which returns the exit status."""
    summary: str


COMMANDS = {
    "read": _Command("read_files", "read the characters in images and ink files"),
    "import": _Command("import_files", "add the drawings of files"),
    "export": _Command("export_drawings", "write the drawings to a file"),
    "retrain": _Command("retrain", "learn the drawings for good"),
    "writers": _Command("list_writers", "list the writers and their numbers of drawings"),
}


def parse_arguments(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The arguments of the program, by default those of this process: `command`, None for the window, and `data_dir`.

    Prints the help, or what is wrong, and raises `SystemExit`.
    """
    parser = argparse.ArgumentParser(
        prog="inkloop",
        description="Draw a character and see what the model reads. Without a command, the window opens.",
        epilog="`inkloop COMMAND --help` explains a command.",
    )
    parser.add_argument(
        "--data-dir", type=Path, metavar="FOLDER", help="where drawings and models are kept (default: the user's data)"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_CommandParser)
    for name, command in COMMANDS.items():
        commands.add_parser(name, help=command.summary).set_defaults(module=f"app.commands.{command.module}")
    args = parser.parse_args(arguments)
    try:
        args.data_dir = data_folder(args.data_dir)
    except ValueError as error:
        parser.error(str(error))
    return args


def run_command(args: argparse.Namespace) -> int:
    """Run `args.command` and return the exit status. What is wrong is one line on standard error."""
    _open_closed_streams()
    _let_every_label_be_printed(sys.stdout)
    if reason := why_unusable(args.data_dir):
        return _fail(UsageError("The data folder cannot be used: {reason}. Give another one.", reason=reason), USAGE)
    try:
        status = import_module(args.module).run(args)
        sys.stdout.flush()  # here: a reader that ended is noticed now
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _discard_output()
        return BROKEN_PIPE
    except UsageError as error:
        return _fail(error, USAGE)
    except (InkloopError, OSError) as error:
        return _fail(error, FAILED)


class _CommandParser(argparse.ArgumentParser):
    """The parser of one command, whose module is imported only when the command is chosen."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:  # pyright: ignore
        module = import_module(self.get_default("module"))
        self.description, _, self.epilog = (module.__doc__ or "").strip().partition("\n\n")
        self.formatter_class = argparse.RawDescriptionHelpFormatter
        module.add_arguments(self)
        self.add_argument(
            "--data-dir", type=Path, metavar="FOLDER", default=argparse.SUPPRESS, help="as before the command"
        )
        return super().parse_known_args(args, namespace)


def _open_closed_streams() -> None:
    """Give standard streams that are closed an empty one: `None` cannot be written, and would let errors be printed
    among the results. A file opened later could get the descriptor, too, and with it what libraries print.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            try:
                os.fstat(number)
            except OSError:
                os.open(os.devnull, os.O_RDWR)  # the lowest descriptor that is free
            setattr(sys, name, open(os.devnull, "w" if number else "r"))  # noqa: SIM115


def _let_every_label_be_printed(stream: Any) -> None:
    """Characters that the encoding of `stream` lacks are written as `\\u4e09`, and file names byte by byte."""
    if hasattr(stream, "reconfigure"):
        is_utf8 = stream.encoding.lower().replace("_", "-") in ("utf-8", "utf8")
        stream.reconfigure(errors="surrogateescape" if is_utf8 else "backslashreplace")


def _discard_output() -> None:
    """Python writes what is left in the buffer at its end, and would fail once more."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.__stdout__.fileno() if sys.__stdout__ else 1)
    os.close(nothing)


def _fail(error: Exception, status: int) -> int:
    reason = message_of(error)
    if isinstance(error, OSError) and error.strerror:
        reason = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    print("error:", " ".join(str(reason).split()), file=sys.stderr)
    return status

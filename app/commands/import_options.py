"""Options that answer what a file to import leaves open."""

import argparse

from corrections.samples.import_choices import OPTIONS, Aspect, ImportChoices


def add_choices(parser: argparse.ArgumentParser) -> None:
    """An option for each thing that a file of drawings can leave open."""
    for aspect, (values, meaning) in OPTIONS.items():
        parser.add_argument(f"--{aspect.value}", metavar=values, default=argparse.SUPPRESS, help=meaning)


def choices_of(args: argparse.Namespace) -> ImportChoices:
    """The values of the options of `add_choices`."""
    given = {aspect: getattr(args, aspect.value.replace("-", "_"), None) for aspect in Aspect}
    return ImportChoices({aspect: value for aspect, value in given.items() if value is not None})

"""The program's version, and the libraries it is made of with their licences. No Qt in here."""

import re
from dataclasses import dataclass
from importlib import metadata

PROGRAM = "inkloop"
_REQUIREMENT_NAME = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Part:
    """An installed library."""

    name: str
    version: str
    licence: str
    """SPDX expression or name, as the library states it; empty if it states none."""


def program_version() -> str:
    """The version of the installed program; empty if it runs without an installation."""
    try:
        return metadata.version(PROGRAM)
    except metadata.PackageNotFoundError:
        return ""


def program_parts() -> list[Part]:
    """The installed libraries that the program requires, in alphabetical order."""
    try:
        requirements = metadata.requires(PROGRAM) or []
    except metadata.PackageNotFoundError:
        return []
    parts = []
    for requirement in requirements:
        name = _REQUIREMENT_NAME.match(requirement)
        if name and "extra ==" not in requirement:
            parts.append(_part(name[0]))
    return sorted(parts, key=lambda part: part.name.lower())


def _part(name: str) -> Part:
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return Part(name, "", "")
    expressions = about.get_all("License-Expression") or about.get_all("License") or [""]
    stated = expressions[0].strip().partition("\n")[0]
    classified = [
        line.rpartition(" :: ")[2] for line in about.get_all("Classifier") or [] if line.startswith("License ::")
    ]
    return Part(about["Name"], about["Version"], stated or ", ".join(classified))

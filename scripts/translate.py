"""Bring the files of Qt Linguist up to date with the program, and compile them: after texts were changed or translated.

A further language begins with `--language fr`. New texts are marked as unfinished in the files `inkloop_*.ts` of
`app/i18n/translations`: open those with Qt Linguist (`pyside6-linguist`), translate, and run this once more. English
has plural forms only.
"""

import re
import subprocess
import sys
from pathlib import Path

from scripts.cli.arguments import argument_parser
from scripts.cli.output import run, table, write_json

ROOT = Path(__file__).parent.parent
PACKAGES = ("app", "corrections", "models")
FOLDER = ROOT / "app" / "i18n" / "translations"
ENGLISH = "en"
ENGLISH_ONLY = ROOT / "app" / "commands"


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("--language", metavar="CODE", help="begin this one, such as fr or pt_BR")
    chosen = arguments.parse_args()
    files = sorted(FOLDER.glob("*.ts"))
    if chosen.language and (new := FOLDER / f"inkloop_{chosen.language}.ts") not in files:
        files.append(new)
    for file in files:
        update(file)
        compile_to(file, file.with_suffix(".qm"))
    counts = {file.stem: count(file) for file in files}
    rows = [(name, str(texts), str(unfinished)) for name, (texts, unfinished) in counts.items()]
    print(table([("file", "texts", "unfinished"), *rows]))
    write_json({name: {"texts": texts, "unfinished": left} for name, (texts, left) in counts.items()}, chosen.json)


def update(file: Path) -> None:
    """Let `lupdate` merge the texts of the program into a file of Qt Linguist, which may not exist yet."""
    files = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    files = [path for path in files if path.parent != ENGLISH_ONLY]
    sources = [str(path.relative_to(ROOT)) for path in files]
    aliases = ",".join(f"QT_TR_NOOP+={name}" for name in templated(files))
    plural = ["-pluralonly"] if file.stem.endswith(f"_{ENGLISH}") else []
    options = ["-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias", aliases, *plural]
    _call("lupdate", *options, *sources, "-ts", str(file))


def templated(files: list[Path]) -> list[str]:
    """The classes whose first argument is a template to translate: `Message` and every error that `files` define."""
    found = {
        name for path in files for name in re.findall(r"^class (\w+Error)\(", path.read_text("utf-8"), re.MULTILINE)
    }
    return ["Message", *sorted(found)]


def compile_to(file: Path, compiled: Path) -> None:
    """What Qt loads: the finished translations of `file`."""
    _call("lrelease", "-silent", str(file), "-qm", str(compiled))


def count(file: Path) -> tuple[int, int]:
    """How many texts `file` has, and how many of them are not translated yet."""
    text = file.read_text(encoding="utf-8")
    return text.count("</message>"), text.count('type="unfinished"')


def _call(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / f"pyside6-{tool}"), *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    run(main)

"""Bring the files of Qt Linguist up to date with the program, and compile them: after texts were changed or translated.

A further language begins with `--language fr`. New texts are marked as unfinished in `app/translations/inkloop_*.ts`:
open those with Qt Linguist (`pyside6-linguist`), translate, and run this once more. English has plural forms only.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from scripts.command import argument_parser, run, table, write_json

ROOT = Path(__file__).parent.parent
APP = ROOT / "app"
FOLDER = APP / "i18n" / "translations"
ENGLISH = "en"
ERROR_TEXTS = APP / "i18n" / "error_catalogue.py"
SAID = frozenset({"complaint", "warning", "message", "reason", "refusal", "told"})
"""Names of what is said to people without being raised."""
_FEW_LETTERS = 5
"""So many could stand in any other sentence just as well: `{} with {}`."""
_HEAD = '''"""What the packages without Qt say when something is wrong. Written by `scripts/translate.py`."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# fmt: off

TEXTS = (
'''

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


def main() -> None:
    arguments = argument_parser(__doc__ or "")
    arguments.add_argument("--language", metavar="CODE", help="begin this one, such as fr or pt_BR")
    chosen = arguments.parse_args()
    ERROR_TEXTS.write_text(error_texts(), encoding="utf-8")
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
    sources = sorted(path.relative_to(ROOT) for path in APP.rglob("*.py"))
    plural = ["-pluralonly"] if file.stem.endswith(f"_{ENGLISH}") else []
    _call("lupdate", "-silent", "-no-obsolete", "-locations", "none", *plural, *map(str, sources), "-ts", str(file))


def compile_to(file: Path, compiled: Path) -> None:
    """What Qt loads: the finished translations of `file`."""
    _call("lrelease", "-silent", str(file), "-qm", str(compiled))


def count(file: Path) -> tuple[int, int]:
    """How many texts `file` has, and how many of them are not translated yet."""
    text = file.read_text(encoding="utf-8")
    return text.count("</message>"), text.count('type="unfinished"')


def _call(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).parent / f"pyside6-{tool}"), *arguments], check=True, cwd=ROOT)


# What is raised -----------------------------------------------------------------------------------------------------


def error_texts() -> str:
    """The module that lists every message of the packages that do not know Qt, with `{}` for what is filled in."""
    files = [file for name in ("models", "corrections", "app") for file in sorted((ROOT / name).rglob("*.py"))]
    found = {text for file in files if file != ERROR_TEXTS for text in messages(ast.parse(file.read_text("utf-8")))}
    listed = "".join(f'    QT_TRANSLATE_NOOP("Errors", {_quoted(text)}),\n' for text in sorted(found))
    return f"{_HEAD}{listed})\n"


def messages(tree: ast.Module) -> Iterator[str]:
    """What a module raises, or says in a complaint: also by way of its variables and of its functions."""
    values: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AugAssign):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Name):
                    values.setdefault(target.id, []).append(node.value)
    functions = {node.name: node for node in ast.walk(tree) if isinstance(node, Function)}
    waiting = list(_said(tree))
    seen: set[str] = set()
    while waiting:
        said = waiting.pop()
        yield from _sentences(said)
        names = {node.id for node in ast.walk(said) if isinstance(node, ast.Name)} - seen
        seen |= names
        waiting += [value for name in names & values.keys() for value in values[name]]
        waiting += [given for name in names & functions.keys() for given in _given(functions[name])]


def _said(tree: ast.Module) -> Iterator[ast.expr]:
    """What follows `raise X(`, and what is called a complaint or the like."""
    for node in ast.walk(tree):
        match node:
            case ast.Raise(exc=ast.Call(args=arguments)):
                yield from arguments
            case ast.Call(func=ast.Name(id="Failure"), args=arguments):
                yield from arguments
            case ast.Call(func=ast.Attribute(attr="_on_message"), args=arguments):
                yield from arguments
            case ast.Call(func=ast.Attribute(attr="append", value=ast.Attribute(attr="_messages")), args=arguments):
                yield from arguments
            case ast.Assign(targets=[target], value=value) if SAID & {
                each.id for each in ast.walk(target) if isinstance(each, ast.Name)
            }:
                yield value
            case ast.Call(func=ast.Attribute(value=ast.Name() as constant, attr="format")):
                yield constant
            case ast.AugAssign(target=ast.Name(id=name), value=value) if name in SAID:
                yield value
            case ast.For(iter=ast.Call(func=ast.Name() as function), body=[ast.Raise()]):
                yield function


def _given(function: Function) -> Iterator[ast.expr]:
    """What a function returns and yields."""
    for node in ast.walk(function):
        if isinstance(node, (ast.Return, ast.Yield)) and node.value:
            yield node.value


def _sentences(said: ast.expr) -> Iterator[str]:
    """The texts in an expression, with `{}` for what is filled in; those that can be told from others."""
    match said:
        case ast.Constant(value=str(text)):
            template = text
        case ast.JoinedStr(values=values):
            template = "".join(str(each.value) if isinstance(each, ast.Constant) else "{}" for each in values)
        case ast.BoolOp(values=several) | ast.Tuple(elts=several) | ast.List(elts=several):
            for each in several:
                yield from _sentences(each)
            return
        case ast.BinOp(left=one, right=other) | ast.IfExp(body=one, orelse=other):
            yield from _sentences(one)
            yield from _sentences(other)
            return
        case _:
            return
    own = template.replace("{}", "")
    if ": " in own or (" " in own and len(re.findall(r"[^\W\d_]", own)) > _FEW_LETTERS):
        yield template


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


if __name__ == "__main__":
    run(main)

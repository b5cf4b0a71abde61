"""The files of Qt Linguist hold the texts of the program, and Qt loads what they hold."""

import ast
import re
import shutil
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from app.i18n.translation import FOLDER
from scripts.translate import PACKAGES, ROOT, compile_to, count, templated, update

FILES = sorted(FOLDER.glob("*.ts"))


def test_there_are_the_languages_that_the_readme_names() -> None:
    assert [file.stem for file in FILES] == ["inkloop_de", "inkloop_en", "inkloop_zh_CN"]


def test_the_templates_of_all_errors_are_there() -> None:
    files = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    assert {"Message", "StoreError", "InkError", "LabelError", "ImportExportError"} <= set(templated(files))
    texts = {source for source, _ in messages(FILES[0])}
    assert "There is no ink to read. Draw a character first." in texts  # by way of a constant
    assert "The store {path} cannot be opened: {reason}." in texts


def test_templates_are_literals_and_every_placeholder_is_given() -> None:
    """`lupdate` sees literals alone, and takes a keyword of the letter f or r for the prefix of a string."""
    files = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    classes = templated(files)
    for path in files:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match call:
                case ast.Call(func=ast.Name(id=name), args=[first, *_], keywords=keywords) if name in classes:
                    given = {keyword.arg or "" for keyword in keywords}
                    where = f"{path}:{call.lineno}"
                    assert not isinstance(first, ast.JoinedStr | ast.BinOp | ast.IfExp), where
                    assert not given & {"f", "r"}, where
                    if isinstance(first, ast.Constant):
                        assert set(re.findall(r"{(\w+)}", str(first.value))) == given, where


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translations_have_the_placeholders_of_their_text(file: Path) -> None:
    for source, translations in messages(file):
        for translation in translations:
            assert placeholders(translation) == placeholders(source), translation


def messages(file: Path) -> list[tuple[str, list[str]]]:
    """Every text with its translations, one for each form of the plural."""
    return [
        (message.findtext("source", ""), [text for each in message.findall("translation") for text in forms(each)])
        for message in ElementTree.parse(file).iter("message")
    ]


def forms(translation: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in translation.iter("numerusform")] or [translation.text or ""]


def placeholders(text: str) -> tuple[set[str], int]:
    """The names, and how many have none: `{0}` of a translation that turns their order around counts as `{}`."""
    return set(re.findall(r"{([^\W\d]\w*)}", text)), len(re.findall(r"{\d?}", text))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_files_are_up_to_date_and_finished(file: Path, tmp_path: Path) -> None:
    again = tmp_path / file.name
    shutil.copy(file, again)
    update(again)
    assert again.read_text(encoding="utf-8") == file.read_text(encoding="utf-8"), "run scripts/translate.py"
    assert count(file)[1] == 0
    compile_to(file, tmp_path / "compiled.qm")
    assert (tmp_path / "compiled.qm").read_bytes() == file.with_suffix(".qm").read_bytes(), "run scripts/translate.py"

"""The files of Qt Linguist say what the program says, and Qt loads what they say."""

import ast
import shutil
from pathlib import Path

import pytest

from app.i18n.error_catalogue import TEXTS
from app.i18n.translation import FOLDER
from scripts.translate import ERROR_TEXTS, compile_to, count, error_texts, messages, update

FILES = sorted(FOLDER.glob("*.ts"))


def test_there_are_the_languages_that_the_readme_names() -> None:
    assert [file.stem for file in FILES] == ["inkloop_de", "inkloop_en", "inkloop_zh_CN"]


def test_every_message_that_is_raised_is_there() -> None:
    assert ERROR_TEXTS.read_text(encoding="utf-8") == error_texts(), "run scripts/translate.py"
    assert "There is no ink to read. Draw a character first." in TEXTS  # by way of a constant
    assert "{}: {}" in TEXTS and "{}" not in TEXTS


def test_messages_are_found_wherever_they_come_from() -> None:
    source = """
EMPTY = "There is nothing."
def how(n): return f"Give {n} more."
def problems():
    yield "it is odd"
def check(x, error):
    if x: raise ValueError(EMPTY)
    raise OSError(f"{x} failed. {how(3)}") from error
    for problem in problems():
        raise ValueError(problem)
"""
    assert sorted(messages(ast.parse(source))) == ["Give {} more.", "There is nothing.", "it is odd", "{} failed. {}"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_files_are_up_to_date_and_finished(file: Path, tmp_path: Path) -> None:
    again = tmp_path / file.name
    shutil.copy(file, again)
    update(again)
    assert again.read_text(encoding="utf-8") == file.read_text(encoding="utf-8"), "run scripts/translate.py"
    assert count(file)[1] == 0
    compile_to(file, tmp_path / "compiled.qm")
    assert (tmp_path / "compiled.qm").read_bytes() == file.with_suffix(".qm").read_bytes(), "run scripts/translate.py"

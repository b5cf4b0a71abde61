from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from models.ink.files import unipen_statements
from models.ink.files.unipen_statements import Includes, Statement, read_statements
from models.ink.ink import InkFileError


@contextmanager
def open_lines(path: Path) -> Iterator[Iterable[str]]:
    with path.open(encoding="utf-8") as file:
        yield file


def statements(path: Path) -> list[tuple[str, str]]:
    with open_lines(path) as lines:
        return [(each.keyword, each.arguments) for each in read_statements(lines, Includes(path, open_lines))]


def test_text_goes_on_until_the_next_keyword() -> None:
    text = """.COMMENT free text

12 34
   .5 dots and numbers. More
.DATA_INFO also here
1 2
.PEN_DOWN
1 2
.5 -.5
 .PEN_UP
3 4
.DT 100
5 6
.HIERARCHY PAGE
WORD CHARACTER
.SEGMENT TEXT 0-9 OK "two
lines"
.SEGMENT CHARACTER 0 OK "\\""
7 8"""
    assert list(read_statements(text.splitlines())) == [
        Statement(".COMMENT", "free text", 1),
        Statement(".DATA_INFO", "also here", 5),
        Statement(".PEN_DOWN", "", 7),
        Statement("", "1 2", 8),
        Statement("", ".5 -.5", 9),
        Statement(".PEN_UP", "", 10),
        Statement("", "3 4", 11),
        Statement(".DT", "100", 12),
        Statement("", "5 6", 13),
        Statement(".HIERARCHY", "PAGE WORD CHARACTER", 14),
        Statement(".SEGMENT", 'TEXT 0-9 OK "two lines"', 16),
        Statement(".SEGMENT", 'CHARACTER 0 OK "\\""', 18),
    ]


def test_a_statement_without_end_is_refused() -> None:
    with pytest.raises(InkFileError, match="line 1: this statement does not end"):
        list(read_statements(['.SEGMENT TEXT 0 ? "', *["many words"] * 2000]))


def test_included_files_are_found_beside_the_file_and_in_a_folder_include_above(tmp_path: Path) -> None:
    """As on the foundation's discs: data/1a/apb/one.dat includes apb/two.dat, which is include/apb/two.dat."""
    data, include = tmp_path / "data" / "1a" / "apb", tmp_path / "include" / "apb"
    (data / "parts").mkdir(parents=True)
    include.mkdir(parents=True)
    (data / "one.dat").write_text(".INCLUDE apb/two.dat\n.INCLUDE parts\\beside.dat\n.INCLUDE none.doc\n.C 1\n")
    (include / "two.dat").write_text(".A 1\n.INCLUDE three.dat\n")
    (include / "three.dat").write_text(".B 1\n")
    (data / "parts" / "beside.dat").write_text(".B 2\n")
    assert statements(data / "one.dat") == [(".A", "1"), (".B", "1"), (".B", "2"), (".C", "1")]


@pytest.mark.parametrize(
    "name",
    ["../secret.dat", "/etc/hostname", "C:\\secret.dat", "\\\\host\\secret", "a/../../secret.dat", "link.dat", "a\0b"],
)
def test_nothing_outside_of_the_folder_is_included(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "secret.dat").write_text(".A secret\n")
    (folder / "link.dat").symlink_to(tmp_path / "secret.dat")
    (folder / "one.dat").write_text(f".VERSION 1.0\n.INCLUDE {name}\n")
    with pytest.raises(InkFileError, match="line 2: .* lies outside of the folder"):
        statements(folder / "one.dat")


def test_files_that_include_themselves_are_refused(tmp_path: Path) -> None:
    (tmp_path / "one.dat").write_text(".INCLUDE two.dat\n")
    (tmp_path / "two.dat").write_text("\n.INCLUDE one.dat\n")
    with pytest.raises(InkFileError, match="line 1: line 2: one.dat includes itself"):
        statements(tmp_path / "one.dat")


def test_included_files_cannot_multiply(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        (tmp_path / f"{number}.dat").write_text(f".INCLUDE {number + 1}.dat\n" * 10)
    (tmp_path / "12.dat").write_text(".A\n")
    with pytest.raises(InkFileError, match="too many files are included"):
        statements(tmp_path / "0.dat")
    monkeypatch.setattr(unipen_statements, "_MAX_INCLUDED_CHARACTERS", 100)
    with pytest.raises(InkFileError, match="too large together"):
        statements(tmp_path / "0.dat")

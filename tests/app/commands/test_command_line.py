"""The program as a process of its own, without a window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.commands.command_line import COMMANDS, parse_arguments, run_command
from tests.support.commands import ROOT

WITHOUT_QT = """
import sys
from app.__main__ import main
sys.argv[0] = "inkloop"
status = main()
print({name for name in sys.modules if name.partition(".")[0] in ("PySide6", "keras", "tensorflow")}, file=sys.stderr)
sys.exit(status)
"""


def start(*arguments: str | Path, **variables: str) -> subprocess.Popen[bytes]:
    """`inkloop …` with other environment variables; on its standard error, in the end, the modules of Qt and Keras."""
    call = [sys.executable, "-c", WITHOUT_QT, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    return subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)


def test_labels_that_the_encoding_lacks_are_escaped_and_no_qt_is_loaded(two: Path, data_dir: Path) -> None:
    for arguments in (["import", two], ["read", two, "--writer", "Ada"]):
        process = start("--data-dir", data_dir, *arguments, PYTHONIOENCODING="ascii")
        out, err = process.communicate(timeout=60)
        assert (process.returncode, err.decode().strip()) == (0, "set()")
    assert out.decode("ascii") == f"{two}\t7\\u4e09\n"


@pytest.mark.skipif(os.name == "nt", reason="no pipes of this kind")
def test_a_reader_that_ends_early_is_no_error_to_talk_about(two: Path, data_dir: Path) -> None:
    process = start("--data-dir", data_dir, "read", *[two] * 3)
    assert process.stdout and process.stderr
    process.stdout.close()
    err = process.stderr.read().decode()
    process.stderr.close()
    assert (process.wait(60), err.strip()) == (141, "set()")


def test_python_m_app_runs_commands_too(tmp_path: Path) -> None:
    call = [sys.executable, "-m", "app", "writers", "--data-dir", tmp_path / "data", "--format", "json"]
    done = subprocess.run(call, capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[\n]\n", "")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_arguments([name, "--help"])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert f"\n  inkloop {name}" in shown.partition("examples:")[2]


def test_a_wrong_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_arguments(["raed", "x.png"])
    assert ended.value.code == 2 and "'read'" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="no shell of this kind")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_cost_neither_the_results_nor_the_reason(closed: str, two: Path, tmp_path: Path) -> None:
    call = f'"$0" -m app --data-dir "$1" read - "$2" {closed}'
    process = ["sh", "-c", call, sys.executable, str(tmp_path / "data"), str(two)]
    done = subprocess.run(process, input="", capture_output=True, text=True, timeout=60, cwd=ROOT)
    assert done.returncode == 1  # for standard input is empty
    assert "Error" not in done.stderr and "error" not in done.stdout
    assert ("This is not an image" in done.stderr) == ("2>" not in closed)
    assert (str(two) in done.stdout) == (" >" not in f" {closed}")


@pytest.mark.parametrize("command", ["import", "read"])
def test_an_empty_name_is_not_the_current_folder(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(parse_arguments(["--data-dir", str(tmp_path / "data"), command, ""])) == 2
    assert "The name of a file is empty" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["writers", "retrain"])
def test_a_data_folder_that_is_a_file_is_named(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("mine")
    assert run_command(parse_arguments(["--data-dir", str(tmp_path / "file"), command])) == 2
    assert "file is a file. Give another one." in capsys.readouterr().err
    assert (tmp_path / "file").read_text() == "mine"

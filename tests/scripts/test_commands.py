"""The commands as a person runs them: processes of their own."""

import json
from pathlib import Path

import numpy as np
import pytest

from models.ink.ink import Ink
from models.registry.shipped_models import SHIPPED_MODEL
from models.untrusted.inspection import Inspected
from scripts.cli import arguments as command_arguments
from tests.support.commands import command
from tests.support.images import drawn_digits
from tests.support.untrusted.code_attacks import lambda_h5
from tests.support.untrusted.scene import Scene

CALIBRATION = "expected_calibration_error"


COMMANDS = ("train", "evaluate", "replay", "compare", "study", "report", "search", "bench", "exchange", "fuzz_models")


@pytest.mark.parametrize("name", [*COMMANDS, "fault", "endure", "translate"])
def test_every_command_explains_itself(name: str) -> None:
    shown = command(name, "--help")
    assert shown.returncode == 0
    assert "--json" in shown.stdout


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """Two rasters with a label that the model knows and one that it does not."""
    path = tmp_path / "few.npz"
    rasters = np.zeros((3, 28, 28), np.uint8)
    rasters[:, 4:24, 13:16] = 255
    np.savez(path, x=rasters, y=np.array(["1", "1", "l"]))
    return path


def test_an_unknown_label_counts_as_wrong(few: Path) -> None:
    done = command("evaluate", SHIPPED_MODEL, "--data", few, "--json", "-")
    result = json.loads(done.stdout)
    figures = ["n", "accuracy", "top_5", "top_10", CALIBRATION, "labels", "per_label", "confusion"]
    assert list(result) == ["model", "data", *figures]
    assert result["n"] == 3
    assert result["accuracy"] == pytest.approx(2 / 3)
    assert result["labels"] == [*"0123456789", "l"]
    assert result["confusion"][1][1] == 2 and result["confusion"][10][1] == 1


def test_a_model_that_reads_little_needs_an_option(
    few: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In this process: making such a network takes half a minute."""
    poor = Inspected(SHIPPED_MODEL, Path("friend.h5"), "0" * 64, 0.14)
    monkeypatch.setattr(command_arguments, "_INSPECTED_MODELS", [])
    monkeypatch.setattr(command_arguments.Inspection, "run", lambda _inspection: poor)
    parser = command_arguments.argument_parser("")
    parser.add_argument("model", type=command_arguments.model_file)
    with pytest.raises(SystemExit):
        parser.parse_args(["friend.h5"])
    assert "friend.h5 reads only 14%" in (error := capsys.readouterr().err) and "--poor-models" in error
    assert parser.parse_args(["friend.h5", "--poor-models"]).model == SHIPPED_MODEL
    assert "--poor-models" not in command_arguments.argument_parser("").format_help()


def test_labels_can_be_restricted(few: Path, tmp_path: Path) -> None:
    done = command("evaluate", SHIPPED_MODEL, "--data", few, "--labels", "17", "--json", tmp_path / "out.json")
    assert "accuracy" in done.stdout
    result = json.loads((tmp_path / "out.json").read_text())
    assert (result["n"], result["accuracy"], result["labels"]) == (2, 1.0, ["1", "7"])


def test_a_label_set_keeps_of_the_data_what_it_holds(few: Path) -> None:
    done = command("evaluate", SHIPPED_MODEL, "--data", few, "--labels", "digits", "--json", "-")
    result = json.loads(done.stdout)
    assert (result["n"], result["labels"]) == (2, [*"0123456789"])
    assert (result["top_5"], result["per_label"]["1"]["top_5"]) == (1.0, 1.0)
    done = command("evaluate", SHIPPED_MODEL, "--data", few, "--labels", "chinese")
    assert done.returncode != 0 and "chinese" in done.stderr


@pytest.mark.parametrize("name", ["evaluate", "replay"])
def test_a_syntax_error_in_an_ink_file_is_named_by_line_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.unp"
    broken.write_text('.SEGMENT DIGIT 0 ? "8"\n.PEN_DOWN\n 1 2\n 3 oops\n')
    out = tmp_path / "out.json"
    ink = [SHIPPED_MODEL, "--data", broken] if name == "evaluate" else [broken]
    done = command(name, *ink, "--json", out)
    assert done.returncode == 2
    assert "line 4" in done.stderr and "Traceback" not in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.unp"]


def test_a_model_file_that_is_none_is_refused(few: Path) -> None:
    done = command("evaluate", few, "--data", few)
    assert done.returncode == 2
    assert "few.npz was not opened: It holds 'x.npy'" in " ".join(done.stderr.split())


@pytest.mark.slow
def test_writers_are_replayed_through_the_session(pendigits: Path) -> None:
    done = command("replay", pendigits, "--writers", "25,30", "--stream-fraction", "0.6", "--json", "-")
    result = json.loads(done.stdout)
    first, second = result["writers"]
    assert (first["writer"], first["trials"], second["trials"]) == ("25", 250, 249)
    assert result["protocol"]["learn"] == "none"
    for writer in (first, second):
        stream, tail = round(writer["trials"] * 0.6), writer["trials"] - round(writer["trials"] * 0.6)
        assert writer["corrections"] == round((1 - writer["stream"]) * stream)
        whole = (writer["stream"] * stream + writer["tail_before"] * tail) / writer["trials"]
        assert writer["first_draw"] == pytest.approx(whole)
        assert writer["tail_after"] == writer["tail_before"]
        assert not writer["promoted"]
    assert result["mean"]["first_draw"] == pytest.approx((first["first_draw"] + second["first_draw"]) / 2)


def test_a_writer_who_is_not_there_is_an_error(pendigits: Path) -> None:
    done = command("replay", pendigits, "--writers", "99")
    assert done.returncode == 2
    assert "99" in done.stderr


@pytest.fixture
def ada(tmp_path: Path, zigzag: Ink) -> Path:
    """Ten times a w, by someone whom the shipped model has never seen."""
    rng = np.random.default_rng(0)
    text = ""
    for number in range(10):
        (stroke,) = zigzag.strokes
        points = "\n".join(f"{p.x + rng.normal()} {-p.y + rng.normal()}" for p in stroke)
        text += f'.SEGMENT LETTER {number} ? "w"\n.COMMENT w Ada {number}\n.PEN_DOWN\n{points}\n.PEN_UP\n'
    path = tmp_path / "ada.unp"
    path.write_text(text)
    return path


@pytest.mark.usefixtures("real_data")
def test_a_replayed_writer_is_read_better_after_one_correction(ada: Path) -> None:
    done = command("replay", ada, "--learn", "memory", "--confirm", "all", "--json", "-")
    (result,) = json.loads(done.stdout)["writers"]
    assert (result["first_draw"], result["corrections"], result["right_at_once"]) == (0, 1, 1)
    assert result["tail_before"] == 0 and result["tail_after"] == 1
    assert result["learn_ms"] > 0 and not result["promoted"]


@pytest.mark.slow
@pytest.mark.usefixtures("real_data")
def test_a_replayed_writer_who_retrains_is_read_better(ada: Path, tmp_path: Path) -> None:
    done = command("replay", ada, "--learn", "retrain", "--json", tmp_path / "out.json")
    assert done.returncode == 0, done.stderr
    (result,) = json.loads((tmp_path / "out.json").read_text())["writers"]
    assert (result["writer"], result["trials"], result["corrections"]) == ("Ada", 10, 6)
    assert result["first_draw"] == result["stream"] == result["tail_before"] == 0
    assert result["promoted"] and result["tail_after"] == 1
    assert result["retrain_seconds"] > 0
    assert result["base_after"] >= result["base_before"] - 0.002


def test_doubt_of_other_ink_is_measured(pendigits: Path, ada: Path) -> None:
    arguments = [SHIPPED_MODEL, "--data", pendigits, "--writers", "22", "--outliers", ada, "--json", "-"]
    doubt = json.loads(command("evaluate", *arguments).stdout)["doubt"]
    assert doubt["outliers"] == 20 and set(doubt["per_label"]) == {"w", "scribble"}
    assert 0 < doubt["threshold"] < 1


def test_drawings_are_converted(few: Path, tmp_path: Path) -> None:
    done = command("exchange", "convert", few, tmp_path / "few-images-idx3-ubyte.gz")
    assert "3 drawings in" in done.stdout, done.stderr
    back = command("exchange", "convert", tmp_path / "few-labels-idx1-ubyte.gz", tmp_path / "few", "--json", "-")
    assert json.loads(back.stdout)["written"] == 3
    assert sorted(each.name for each in (tmp_path / "few").iterdir()) == ["1", "l", "labels.csv"]


def test_what_a_file_leaves_open_is_an_option(tmp_path: Path) -> None:
    digits, labels = drawn_digits()
    np.savez(tmp_path / "digits.npz", images=digits.transpose(0, 2, 1), labels=labels)
    asked = command("exchange", "convert", tmp_path / "digits.npz", tmp_path / "turned.npz")
    assert asked.returncode == 2 and not (tmp_path / "turned.npz").exists()
    assert "error: The images in digits.npz may lie transposed" in asked.stderr
    assert "--orientation transposed" in asked.stderr and "Traceback" not in asked.stderr
    done = command(
        "exchange", "convert", tmp_path / "digits.npz", tmp_path / "turned.npz", "--orientation", "transposed"
    )
    assert done.returncode == 0, done.stderr
    assert (np.load(tmp_path / "turned.npz")["x"] == digits).all()


def test_what_cannot_be_exchanged_is_one_line(few: Path, tmp_path: Path) -> None:
    for arguments, told in (
        (("convert", few, tmp_path / "few.unp"), "UNIPEN holds strokes"),
        (("convert", few, tmp_path / "few.doc"), "no known file extension"),
        (("convert", tmp_path / "nothing.npz", tmp_path / "few.h5"), "nothing.npz cannot be read"),
    ):
        done = command("exchange", *arguments)
        assert done.returncode == 2
        assert done.stderr.startswith("error: ") and told in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_spoiled_models_are_counted() -> None:
    done = command("fuzz_models", "--count", "5", "--json", "-")
    assert done.returncode == 0, done.stderr
    counted = json.loads(done.stdout)
    assert counted["tried"] == 5 == counted["refused"] + counted["unharmed"]
    assert counted["wrong labels"] == counted["examiner died"] == 0


def test_no_command_reads_a_model_that_would_do_harm(tmp_path: Path, few: Path) -> None:
    attack = lambda_h5(Scene(tmp_path, tmp_path / "canary", few, 0))
    calls = [
        ["evaluate", "--data", few],
        ["study", "letters", few, "--model"],
        ["train", "compact", "--out", tmp_path / "out.h5", "--weights"],
    ]
    for call in calls:
        done = command(*call, attack)
        assert done.returncode == 2, call
        assert "attack.h5 was not opened: It holds a part that may run code" in " ".join(done.stderr.split()), call
    assert not (tmp_path / "canary").exists()


def test_faults_are_counted_in_a_table_and_as_json(tmp_path: Path) -> None:
    done = command("fault", "--json", tmp_path / "out.json", "damage", "--times", "4")
    assert done.returncode == 0, done.stderr
    (head, *lines) = done.stdout.splitlines()
    assert head.split()[:4] == ["fault", "tried", "lost", "crashed"] and len(lines) == 8
    rows = json.loads((tmp_path / "out.json").read_text())["rows"]
    assert {row["fault"].partition(":")[0] for row in rows} == {"store", "models"}
    assert all((row["tried"], row["lost"], row["crashed"]) == (1, 0, 0) for row in rows)

import hashlib
import stat
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from models.model_file.model_file import GROUP, ModelFileError, read_model
from models.registry.shipped_models import SHIPPED_MODEL
from models.untrusted import inspection
from models.untrusted.inspection import Inspection, InspectionCancelledError, TimeLimits, sha256_of
from tests.support.untrusted.forging import forged_file, forged_graph, with_card, with_graph

WITHOUT_KERAS = TimeLimits(structure_s=60, network_s=0)


@pytest.fixture(autouse=True)
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the intermediate copies."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def interpreter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Runs the given program instead of the sandboxed worker."""

    def replace(script: str) -> None:
        path = tmp_path / "interpreter"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setattr(sys, "executable", str(path))

    return replace


def other(folder: Path) -> Path:
    """The shipped model in a file with another SHA-256, which is therefore not trusted."""
    path = folder / "model.h5"
    path.write_bytes(SHIPPED_MODEL.read_bytes() + b"\0")
    return path


def test_a_shipped_model_is_read_without_rewriting(interpreter: Callable[[str], None], work: Path) -> None:
    interpreter("exit 1")
    inspected = Inspection(SHIPPED_MODEL).run()
    assert inspected.path == inspected.source == SHIPPED_MODEL
    assert inspected.sha256 == hashlib.sha256(SHIPPED_MODEL.read_bytes()).hexdigest()
    del inspected
    assert SHIPPED_MODEL.is_file() and not list(work.iterdir())


def test_a_copy_of_a_shipped_model_starts_no_process(
    interpreter: Callable[[str], None], work: Path, tmp_path: Path
) -> None:
    interpreter("exit 1")
    copy = tmp_path / "copy.h5"
    copy.write_bytes(SHIPPED_MODEL.read_bytes())
    first, second = Inspection(copy).run(), Inspection(copy).run()
    assert first == second and first.path != second.path
    copy.write_text("exchanged")
    assert read_model(first.path).card.labels[0] == "0"
    folders = len(list(work.iterdir()))
    del first, second
    assert (folders, len(list(work.iterdir()))) == (2, 0)


@pytest.mark.parametrize("kind", ["nothing", "folder", "large"])
def test_a_file_that_cannot_be_copied_is_refused(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: Path
) -> None:
    path = tmp_path / "model.h5"
    if kind == "folder":
        path.mkdir()
    if kind == "large":
        other(tmp_path)
        monkeypatch.setattr(inspection, "MAX_FILE_BYTES", 2 << 20)
    with pytest.raises(ModelFileError, match="more than 2 MB" if kind == "large" else "no such file"):
        Inspection(path).run()
    assert not list(work.iterdir())


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("kill -SEGV $$", "ended unexpectedly.*-11"),
        ("exit 3", "ended unexpectedly.*3"),
        ("""echo '{"written": true}'""", "ended unexpectedly"),
        ("""echo '["written"]'""", "ended unexpectedly"),
        ("echo no JSON at all", "ended unexpectedly"),
        ("head -c 1000000 /dev/zero", "ended unexpectedly"),
        ("head -c 60000 /dev/zero | tr '\\0' '['; echo", "ended unexpectedly"),
        ("""echo '{"harmless": true}'; kill -KILL $$""", "ended unexpectedly.*-9"),
        ("""echo '{"refused": 7}'""", "ended unexpectedly"),
        ("""echo '{"refused": "It is too blue."}'""", "ended unexpectedly"),
        ("""echo '{"refused": {"template": "It is {a}.", "parameters": {"a": "blue"}}}'""", "It is blue."),
        ("sleep 100", "took too long"),
        ("""echo '{"harmless": true}'; sleep 100""", "took too long"),
    ],
)
def test_every_end_of_the_process_is_reported(
    script: str, message: str, interpreter: Callable[[str], None], work: Path, tmp_path: Path
) -> None:
    interpreter(
        f"read line\n{script}" if "sleep" not in script else f"read line\n{script.replace('sleep', 'exec sleep')}"
    )
    with pytest.raises(ModelFileError, match=message):
        Inspection(other(tmp_path), limits=TimeLimits(structure_s=0.5, network_s=0.5)).run()
    assert not list(work.iterdir())


def test_an_inspection_can_be_cancelled_at_any_moment(
    interpreter: Callable[[str], None], work: Path, tmp_path: Path
) -> None:
    interpreter("exec sleep 100")
    running = Inspection(other(tmp_path))
    threading.Timer(0.3, running.cancel).start()
    with pytest.raises(InspectionCancelledError):
        running.run()
    late = Inspection(other(tmp_path))
    late.cancel()
    with pytest.raises(InspectionCancelledError):
        late.run()
    assert not list(work.iterdir())


def test_code_in_the_current_folder_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Modules in the current folder, such as that of downloads, are not imported."""
    for name in ("json", "numpy", "h5py", "models", "sitecustomize"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'canary')!r}, 'w')")
    (tmp_path / "notes.h5").write_text("no model")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelFileError, match="not a model that Keras saved"):
        Inspection(tmp_path / "notes.h5").run()
    assert not (tmp_path / "canary").exists()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (with_card(labels=list("01234567890")), "labels must be"),
        (with_card(labels=list("0123456789A")), "does not fit its card"),
        (with_card(labels=list("012345678")), "does not fit its card"),
        (with_card(metrics={"mnist_test_accuracy": 17}), "accuracies from 0 to 1"),
        (with_card(form={"size": 28, "box": 20, "pen_width": 1e9, "by_mass": True}), "form must be"),
        (with_card(form={"size": 32, "box": 20, "pen_width": 2.6, "by_mass": True}), "cannot be run|does not fit"),
        (with_card(raster_version=2), "rasters of version 2"),
        (with_card(entry_point="os.system"), "no card has"),
        (with_graph(b"\x18\x00\x00\x00TFL3"), "compiled graph was not run"),
        (
            with_graph(forged_graph(lambda model: setattr(model.operatorCodes[0], "customCode", b"x"))),
            "custom operator",
        ),
        (lambda file: file[GROUP].attrs.__setitem__("format", 99), "later version of the program wrote"),
        (lambda file: file.__delitem__("model_weights/labels"), "cannot open it|took too long"),
    ],
)
def test_a_forged_model_file_is_refused(change: Callable, message: str, tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match=message):
        Inspection(forged_file(tmp_path / "model.h5", change), limits=WITHOUT_KERAS).run()


def test_a_wrong_checksum_alone_is_refused(tmp_path: Path) -> None:
    path = forged_file(tmp_path / "model.h5")
    content = path.read_bytes()
    where = content.index(b'"recipe": "compact')
    path.write_bytes(content[:where] + b'"recipe": "COMPACT' + content[where + 18 :])
    with pytest.raises(ModelFileError, match="^model.h5 is damaged: the checksum of its card is wrong"):
        Inspection(path, limits=WITHOUT_KERAS).run()


@pytest.mark.slow
def test_a_rewritten_model_of_this_program_is_equivalent(tmp_path: Path) -> None:
    path = other(tmp_path)
    first, second = Inspection(path).run(), Inspection(path).run()
    old, new = read_model(path), read_model(first.path)
    assert (new.model_id, new.card) == (old.model_id, old.card)
    assert sha256_of(first.path) == sha256_of(second.path)


@pytest.mark.slow
def test_a_graph_of_another_network_is_refused(tmp_path: Path) -> None:
    def other_weights(model: object) -> None:
        largest = max(model.buffers, key=lambda buffer: 0 if buffer.data is None else len(buffer.data))
        largest.data = largest.data[::-1].copy() * 0

    graph = forged_graph(other_weights)
    with pytest.raises(ModelFileError, match="give different results"):
        Inspection(forged_file(tmp_path / "model.h5", with_graph(graph))).run()


@pytest.mark.slow
def test_weights_that_are_not_finite_are_refused(tmp_path: Path) -> None:
    def spoil(file) -> None:
        file["model_weights/labels/labels/bias"][0] = float("nan")

    with pytest.raises(ModelFileError, match="are not numbers"):
        Inspection(forged_file(tmp_path / "model.h5", spoil)).run()

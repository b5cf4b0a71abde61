"""Whole lines of a file, divided into characters when they are imported."""

from pathlib import Path

import pytest

from app.core.import_export import import_drawings
from app.core.session import Session
from corrections.import_export.format_table import format_by_name
from corrections.import_export.transfer import TrialSelection, stored_samples, write_samples
from corrections.trials.accuracy import Accuracy
from corrections.trials.trial import LabelSource
from models.ink.ink import Ink
from models.ink.labels import Label
from tests.support.inkloop import Inkloop, calling
from tests.support.lines import lines_in
from tests.support.strokes import shifted

_SEVEN, _ONE = ".PEN_DOWN\n20 -20\n80 -20\n45 -120\n.PEN_UP\n", ".PEN_DOWN\n350 -20\n350 -120\n.PEN_UP\n"
_SEVEN_ONE = "<trace>20 20, 80 20, 45 120</trace><trace>350 20, 350 120</trace>"


@pytest.fixture
def inkloop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Inkloop:
    return calling(tmp_path / "data", capsys)


def unipen(path: Path, *texts: str, level: str = "TEXT") -> Path:
    """A file of lines, each of a 7 and a 1."""
    segments = (f'.SEGMENT {level} {number} ? "{text}"\n{_SEVEN}{_ONE}' for number, text in enumerate(texts))
    path.write_text("".join(segments))
    return path


def inkml(path: Path, label: str, kind: str = "truth") -> Path:
    path.write_text(f'<ink><traceGroup><annotation type="{kind}">{label}</annotation>{_SEVEN_ONE}</traceGroup></ink>')
    return path


def imported(session: Session, path: Path) -> tuple[int, int, int]:
    """The numbers of drawings added, of lines that were divided, and of those that could not be."""
    outcome = import_drawings(session, path, lambda *_: None)
    return outcome.imported.added, outcome.lines, outcome.unaligned


def labels(session: Session) -> list[str]:
    return [trial.label for trial in session.store.labelled(session.writer_id)]


def test_a_line_is_stored_as_its_characters(session: Session, tmp_path: Path) -> None:
    assert imported(session, unipen(tmp_path / "a.unp", "7 1", "4711")) == (2, 1, 1)
    first, second = session.store.labelled(session.writer_id)
    assert [(each.label, each.source) for each in (first, second)] == [
        ("7", LabelSource.IMPORTED),
        ("1", LabelSource.IMPORTED),
    ]
    assert isinstance(first.ink, Ink) and isinstance(second.ink, Ink)
    assert [len(ink.strokes) for ink in (first.ink, second.ink)] == [1, 1]
    (line,) = lines_in(session.store, session.writer)
    assert (line.text, line.length, line.written.predicted) == ("7 1", 2, "")
    assert session.store.line_accuracy(session.writer_id) == Accuracy(0, 0)


def test_a_line_that_does_not_fit_its_text_is_no_symbol(session: Session, tmp_path: Path) -> None:
    assert imported(session, unipen(tmp_path / "a.unp", "4711", level="WORD")) == (0, 0, 1)
    assert labels(session) == []


def test_a_line_of_one_character_is_that_character(session: Session, tmp_path: Path) -> None:
    assert imported(session, unipen(tmp_path / "a.unp", "π")) == (1, 0, 0)
    assert labels(session) == ["π"]


def test_what_may_be_a_symbol_is_divided_only_if_it_is_read_so(session: Session, tmp_path: Path) -> None:
    assert imported(session, inkml(tmp_path / "a.inkml", "71")) == (2, 1, 0)
    assert imported(session, inkml(tmp_path / "b.inkml", "ab")) == (1, 0, 0)
    assert labels(session) == ["7", "1", "ab"]


def test_symbols_of_several_characters_come_back_whole(session: Session, seven: Ink, tmp_path: Path) -> None:
    """Though they are read as what their names are."""
    ink = Ink((*seven.strokes, *shifted(seven, 300).strokes))
    session.recognise(ink)
    session.label(Label("77"))
    samples = list(stored_samples(session.store, [session.writer], TrialSelection.ALL))
    for name in ("InkML", "UNIPEN", "HDF5"):
        done = write_samples(tmp_path / "a", format_by_name(name), samples)
        session.store.remove_all([trial.id for trial in session.store.labelled(session.writer_id)])
        assert imported(session, done.path) == (1, 0, 0)
        assert labels(session) == ["77"]


def test_the_command_tells_of_lines(inkloop: Inkloop, tmp_path: Path) -> None:
    path = unipen(tmp_path / "a.unp", "71", "4711")
    done = inkloop("import", path)
    assert (done.status, done.err) == (0, "")
    assert "2 imported, 1 lines divided into characters, 1 lines left out" in done.out

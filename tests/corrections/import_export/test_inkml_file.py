from pathlib import Path

import pytest
from hypothesis import given, settings

from corrections.import_export.format_table import format_by_name
from corrections.import_export.transfer import read_samples, write_samples
from corrections.samples.sample import ImportExportError, Sample
from tests.support.samples import drawn, readings, some, there_and_back


@settings(max_examples=50)
@given(some(drawn | readings))
def test_everything_comes_back(samples: list[Sample]) -> None:
    assert there_and_back("InkML", samples) == samples


def test_recorded_letters_come_back(real_data: Path, tmp_path: Path) -> None:
    letters = real_data / "ink" / "digilets-20-writers.unp.gz"
    samples = [sample for sample, _ in zip(read_samples(letters), range(200), strict=False)]
    done = write_samples(tmp_path / "letters.inkml.gz", format_by_name("InkML"), samples)
    assert list(read_samples(done.path)) == samples


@pytest.mark.parametrize(
    "note",
    ["{", "[]", '{"how": "guessed"}', '{"how": "corrected"}', '{"time": "noon"}', "[" * 100_000, '{"time": 1e999}'],
)
def test_a_damaged_note_names_its_drawing(note: str, tmp_path: Path) -> None:
    path = tmp_path / "a.inkml"
    path.write_text(
        f'<ink><traceGroup><annotation type="label">3</annotation><annotation type="inkloop-trial">{note}</annotation>'
        "<trace>1 2, 3 4</trace></traceGroup></ink>"
    )
    with pytest.raises(ImportExportError, match=r"a\.inkml: (character|drawing) 1"):
        list(read_samples(path))

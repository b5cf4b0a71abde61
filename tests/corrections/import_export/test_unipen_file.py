import gzip
from pathlib import Path

from hypothesis import given, settings

from corrections.import_export.format_table import format_by_name
from corrections.import_export.transfer import read_samples, write_samples
from corrections.samples.sample import Sample
from models.ink.ink_files import read_ink_file
from tests.support.samples import drawn, some, there_and_back


@settings(max_examples=50)
@given(some(drawn))
def test_strokes_labels_and_writers_come_back(samples: list[Sample]) -> None:
    assert there_and_back("UNIPEN", samples) == samples


def test_recorded_ink_comes_back_gzipped_too(pendigits: Path, tmp_path: Path) -> None:
    samples = [sample for sample, _ in zip(read_samples(pendigits), range(200), strict=False)]
    done = write_samples(tmp_path / "some.unp.gz", format_by_name("UNIPEN"), samples)
    assert gzip.decompress(done.path.read_bytes()).startswith(b".VERSION")
    assert list(read_samples(done.path)) == samples
    assert [each.ink for each in read_ink_file(done.path)] == [each.ink for each in samples]

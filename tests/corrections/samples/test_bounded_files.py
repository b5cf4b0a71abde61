import gzip
from pathlib import Path

import pytest

from corrections.import_export.transfer import read_samples
from corrections.samples import bounded_files
from corrections.samples.sample import ImportExportError


@pytest.mark.parametrize("name", ["a.unp.gz", "a.inkml.gz", "a-images-idx3-ubyte.gz", "a-images.csv"])
def test_a_file_that_unpacks_to_too_much_is_left_in_time(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounded_files, "MAX_BYTES", 50_000)
    beginning = {"a.inkml.gz": b"<ink>", "a-images-idx3-ubyte.gz": b"\0\0\x08\x01\0\0\xff\xff"}.get(name, b"")
    bomb = gzip.compress(beginning + b"\n \n " * 500_000)
    for file in (name, name.replace("images", "labels").replace("idx3", "idx1")):
        (tmp_path / file).write_bytes(bomb)
    with pytest.raises(ImportExportError, match=r"larger than 5e-05 GB"):
        list(read_samples(tmp_path / name))


def test_what_is_no_text_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_bytes(b'{"word": "7", "drawing": [[[1], [2]]]}\n\xff\n')
    with pytest.raises(ImportExportError, match=r"a\.ndjson: line 2 is not UTF-8"):
        list(read_samples(tmp_path / "a.ndjson"))

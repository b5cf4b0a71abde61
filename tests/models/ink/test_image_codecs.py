import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, features

from models.ink import image_codecs
from models.ink.image_codecs import prepare_codec
from models.ink.image_to_ink import read_picture
from models.ink.ink import InkError

PHOTOGRAPH = Path(__file__).parents[2] / "data" / "four.heic"
"""A 4 of 128×128 pixels, in the format of many phones' photographs."""


def upright_line() -> Image.Image:
    image = Image.new("L", (64, 64), 255)
    image.paste(0, (28, 8, 36, 56))
    return image


def test_a_heic_photograph_is_read() -> None:
    pytest.importorskip("pillow_heif")
    picture = read_picture(PHOTOGRAPH)
    assert picture == read_picture(PHOTOGRAPH.read_bytes())
    assert max(picture.height, picture.width) > 64
    levels = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width)
    assert 0.05 < (levels > 127).mean() < 0.5


def test_a_damaged_heic_photograph_is_told() -> None:
    pytest.importorskip("pillow_heif")
    whole = PHOTOGRAPH.read_bytes()
    for data in (whole[:40], whole[: len(whole) // 2], whole[:-20], whole[:200] + bytes(300) + whole[500:]):
        with pytest.raises(InkError, match="image"):
            read_picture(data)


def test_without_the_library_the_message_names_heic_and_a_way_out() -> None:
    """In a process that cannot import it."""
    code = (
        "import sys; sys.modules['pillow_heif'] = None\n"
        "from pathlib import Path; from models.ink.image_to_ink import read_picture\n"
        "from models.ink.ink import InkError\n"
        "try: read_picture(Path(sys.argv[1]))\n"
        "except InkError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, PHOTOGRAPH], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("This is a HEIC image. Export it as JPEG or PNG, or install"), done.stderr


def test_the_library_is_loaded_only_for_heic(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from models.ink.image_to_ink import read_picture\n"
        "read_picture(Path(sys.argv[1])); print('pillow_heif' in sys.modules)\n"
    )
    upright_line().save(tmp_path / "other.png")
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "other.png"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False", done.stderr


def test_avif_is_read_or_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    start = b"\0\0\0\x20ftypmif1\0\0\0\0mif1avifmiaf"
    monkeypatch.setattr(features, "check", lambda _: False)
    with pytest.raises(InkError, match="AVIF.*JPEG"):
        prepare_codec(start)
    monkeypatch.undo()
    if features.check("avif"):
        upright_line().save(tmp_path / "one.avif")
        picture = read_picture(tmp_path / "one.avif")
        assert picture.height > 2 * picture.width


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"hevc"])
def test_every_kind_of_heic_is_known(brand: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image_codecs, "_register_heif", lambda: False)
    with pytest.raises(InkError, match="HEIC"):
        prepare_codec(b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0miafMiHB")
    prepare_codec(b"\0\0\0\x18ftypisom\0\0\0\0mp41avc1")  # a film

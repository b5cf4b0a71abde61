"""`inkloop read` with files that are no page of writing: each gets a clear word, and nothing is half written."""

import io
import json
import os
import sys
import threading
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from app.commands import read_files
from tests.support.inkloop import Inkloop
from tests.support.pages import page_image
from tests.support.pdf_files import locked_pdf, scanned_pdf

TABLE = [["4732", "743"], ["2347", "4273"], ["347", "7423"]]


def printed() -> Image.Image:
    image = Image.new("RGB", (700, 160), "white")
    text = "Printed words fill the page,\nand nobody wrote on it by\nhand, not even a number."
    ImageDraw.Draw(image).multiline_text((20, 10), text, fill=(30, 30, 30), font=ImageFont.load_default(34))
    return image


def cat() -> Image.Image:
    """Fur: strokes of many shades in one direction, and two eyes."""
    rng = np.random.default_rng(3)
    image = cv2.GaussianBlur(rng.integers(60, 200, (300, 400, 3), np.uint8), (0, 0), 12)
    image = cv2.normalize(image, None, 60, 190, cv2.NORM_MINMAX)  # pyright: ignore[reportCallIssue, reportArgumentType]
    for x, y, length, angle in zip(
        rng.integers(0, 400, 900), rng.integers(0, 300, 900), rng.integers(8, 26, 900), rng.normal(0.8, 0.3, 900),
        strict=True,
    ):  # fmt: skip
        shade = np.clip(image[y, x].astype(int) + rng.integers(-60, 60), 0, 255).tolist()
        cv2.line(image, (x, y), (int(x + length * np.cos(angle)), int(y + length * np.sin(angle))), shade, 2)
    for x in (140, 260):
        cv2.ellipse(image, (x, 120), (26, 18), 0, 0, 360, (90, 200, 180), -1)
        cv2.ellipse(image, (x, 120), (6, 17), 0, 0, 360, (10, 10, 10), -1)
    return Image.fromarray(cv2.GaussianBlur(image, (0, 0), 1.0))


def paper() -> Image.Image:
    """Uneven light on empty paper, with the grain of a camera."""
    rng = np.random.default_rng(1)
    light = np.linspace(190, 240, 800)[:, None] + rng.normal(0, 4, (800, 600))
    return Image.fromarray(light.astype(np.uint8))


@pytest.mark.parametrize(
    ("made", "word"),
    [
        (paper, "nothing written"),
        (printed, "Hardly anything"),
        pytest.param(cat, "can be read", marks=pytest.mark.slow),
    ],
)
def test_what_is_no_page_of_writing_is_told(made, word: str, inkloop: Inkloop, tmp_path: Path) -> None:
    made().save(tmp_path / "picture.png")
    done = inkloop("read", tmp_path / "picture.png", "--format", "json")
    (entry,) = json.loads(done.out)
    assert word in entry["error"] and done.err == f"error: {tmp_path / 'picture.png'}: {entry['error']}\n"
    assert (done.status, entry["text"], entry["cells"], entry["lines"]) == (1, "", [], [])


@pytest.mark.parametrize("turned", [0, 180])
def test_a_page_is_read_upside_down_too(turned: int, inkloop: Inkloop, tmp_path: Path) -> None:
    page = Image.fromarray(page_image(TABLE)).rotate(turned)
    page.save(tmp_path / "picture.png")
    done = inkloop("read", tmp_path / "picture.png", "--format", "json")
    (entry,) = json.loads(done.out)
    assert entry["text"] == "4732\t743\n2347\t4273\n347\t7423"
    x, y, width, height = entry["cells"][0]["box"]  # in the picture as it lies
    assert (x + width / 2 < page.width / 2) == (y + height / 2 < page.height / 2) == (not turned)


def test_broken_files_are_told_and_the_others_are_read(inkloop: Inkloop, tmp_path: Path) -> None:
    page = Image.fromarray(page_image([["12", "40"]]))
    jpeg, pdf = io.BytesIO(), scanned_pdf([page, page])
    page.save(jpeg, "JPEG")
    files = {
        "cut.jpg": (jpeg.getvalue()[: len(jpeg.getvalue()) // 2], "truncated"),
        "cut.pdf": (pdf[:500], "PDF is damaged"),
        "locked.pdf": (locked_pdf(), "protected by a password"),
        "text.jpg": (b"no picture", "not an image"),
        "empty.png": (b"", "not an image"),
    }
    for name, (data, _) in files.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "folder").mkdir()
    names = [*files, "folder", "page.png"]
    page.save(tmp_path / "page.png")
    done = inkloop("read", *(tmp_path / name for name in names), "--format", "json")
    *failed, read = json.loads(done.out)
    assert done.status == 1 and read["text"] == "12\t40"
    for entry, word in zip(failed, [*(word for _, word in files.values()), "folder"], strict=True):
        assert word in entry["error"], entry
    assert len(done.err.splitlines()) == len(failed)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are those of POSIX")
def test_pages_come_from_pipes_too(inkloop: Inkloop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = scanned_pdf([Image.fromarray(page_image([["12", "40"]]))])
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    threading.Thread(target=pipe.write_bytes, args=(data,), daemon=True).start()
    assert inkloop("read", pipe, "--format", "csv").out == "12,40\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert inkloop("read", "-", "--format", "csv").out == "12,40\n"


@pytest.mark.parametrize("out", ["tables/", "table.csv"])
def test_an_end_in_the_middle_writes_nothing(
    out: str, inkloop: Inkloop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.fromarray(page_image([["12", "40"]])).save(tmp_path / "page.png")
    read = read_files.read_file

    def read_or_end(file: str, *arguments) -> object:
        if "other" in file:
            raise KeyboardInterrupt
        return read(file, *arguments)

    monkeypatch.setattr(read_files, "read_file", read_or_end)
    (tmp_path / "tables").mkdir()
    done = inkloop(
        "read", tmp_path / "page.png", tmp_path / "other.png", "--format", "csv", "--out", f"{tmp_path}/{out}"
    )
    assert done.status == 130
    assert {each.name for each in tmp_path.rglob("*")} == {"page.png", "tables"}

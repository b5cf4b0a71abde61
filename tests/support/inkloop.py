"""The command `inkloop`, called in this process."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest
from PIL import Image, ImageDraw

from app.commands.command_line import parse_arguments, run_command


class Done(NamedTuple):
    """Exit status, standard output and standard error."""

    status: int
    out: str
    err: str


Inkloop: TypeAlias = Callable[..., Done]


def calling(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Inkloop:
    """`inkloop --data-dir DATA_DIR …` as a function of the other arguments."""

    def call(*arguments: str | Path) -> Done:
        try:
            status = run_command(parse_arguments(["--data-dir", str(data_dir), *map(str, arguments)]))
        except SystemExit as end:  # argparse
            status = int(end.code or 0)
        return Done(status, *capsys.readouterr())

    return call


def save_seven(path: Path, scale: int = 1) -> None:
    """A dark 7 on light paper, 300×400 pixels times `scale`; its lines' ends are at (60, 60), (240, 60), (130, 360)."""
    image = Image.new("L", (300 * scale, 400 * scale), 240)
    corners = [(60 * scale, 60 * scale), (240 * scale, 60 * scale), (130 * scale, 360 * scale)]
    ImageDraw.Draw(image).line(corners, fill=20, width=36 * scale, joint="curve")
    image.save(path)

import csv
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.charts.chart_export import save
from app.windows.progress.accuracy_chart import AccuracyChart
from app.windows.progress.confusion_view import ConfusionView
from app.windows.progress.model_change_marks import Mark
from tests.support.histories import made_up


@pytest.fixture
def chart(qtbot: QtBot) -> AccuracyChart:
    made = AccuracyChart()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.show_history(made_up(300), [Mark(100, "retrained")])
    return made


def colours(path: Path) -> set[str]:
    image = QImage(str(path))
    assert not image.isNull()
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_a_picture_shows_the_lines_at_twice_the_resolution(chart: AccuracyChart, tmp_path: Path) -> None:
    save(chart, "Accuracy – Ada", tmp_path / "chart.png")
    image = QImage(str(tmp_path / "chart.png"))
    assert image.width() == 2 * (chart.plot.width() + 32)
    assert {"#0072b2", "#d55e00", "#ffffff"} <= colours(tmp_path / "chart.png")


def test_shapes_carry_title_texts_and_lines(chart: AccuracyChart, tmp_path: Path) -> None:
    save(chart, "Accuracy – Ada", tmp_path / "chart.svg")
    tree = ElementTree.parse(tmp_path / "chart.svg")
    texts = {"".join(each.itertext()).strip() for each in tree.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Accuracy – Ada", "retrained", "all drawings so far", "100 %"} <= texts
    assert "#0072b2" in (tmp_path / "chart.svg").read_text()


def test_figures_can_be_read_again(chart: AccuracyChart, tmp_path: Path) -> None:
    save(chart, "", tmp_path / "chart.CSV")
    with (tmp_path / "chart.CSV").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 300
    assert float(rows[-1]["cumulative"]) == pytest.approx(0.9)
    assert rows[9]["label"] == "1" and rows[9]["read"] == "7"


def test_a_picture_of_a_table_holds_what_would_have_to_be_scrolled_to(qtbot: QtBot, tmp_path: Path) -> None:
    view = ConfusionView()
    qtbot.addWidget(view)
    view.resize(200, 200)
    labels = tuple(map(chr, range(65, 65 + 40)))
    view.show_counts(labels, np.eye(40, dtype=np.int64) * 7)
    save(view, "Confusions", tmp_path / "table.svg")
    tree = ElementTree.parse(tmp_path / "table.svg")
    texts = ["".join(each.itertext()).strip() for each in tree.iter("{http://www.w3.org/2000/svg}text")]
    assert texts.count("7") == 40 and texts.count("h") == 2


def test_the_crosshair_is_not_in_the_picture_and_comes_back(chart: AccuracyChart, tmp_path: Path) -> None:
    save(chart, "", tmp_path / "without.png")
    chart.point_at(150)
    save(chart, "", tmp_path / "with.png")
    assert chart.at == 150
    assert (tmp_path / "with.png").read_bytes() == (tmp_path / "without.png").read_bytes()


def test_what_cannot_be_written_leaves_what_was_there(chart: AccuracyChart, tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"\.png"):
        save(chart, "", tmp_path / "chart.jpg")
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(OSError):  # noqa: PT011
        save(chart, "", tmp_path / "folder.png")
    assert (tmp_path / "folder.png").is_dir()

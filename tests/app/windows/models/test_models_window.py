"""The models window, opened and used by real events, on a real store."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QGridLayout, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.core.model_history import Origin
from app.model_management.export_model_dialog import ExportModelDialog
from app.model_management.open_model_dialog import OpenModelDialog
from app.model_management.retrain_progress import STAGES, RetrainProgress
from app.windows.main.main_window import MainWindow
from app.windows.models.differences_view import SHOWN, DifferencesView
from app.windows.models.models_window import ModelsWindow
from app.windows.models.stage_list import DONE, NOW
from models.inference.paired_comparison import Difference
from models.ink.ink import Ink, LabelledInk, Picture
from models.model_file.model_file import read_model
from models.registry.promotion import Outcome
from models.registry.shipped_models import SHIPPED_MODEL
from models.training.retrain_messages import Progress, Stage
from tests.support.main_window import shown
from tests.support.untrusted.forging import retitle
from tests.support.verdicts import PROMOTED, REFUSED

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def models(window: MainWindow, qtbot: QtBot) -> ModelsWindow:
    """The models window, opened with its shortcut, its history read."""
    QTest.keyClick(window.canvas, Qt.Key.Key_4, CONTROL)
    made = window.child_windows.models
    assert made
    qtbot.waitUntil(lambda: bool(made.history_page.table.history.records))
    return made


@pytest.fixture
def retrained(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Callable[..., str]:
    """Lets a retrain end with this verdict; returns the id of the champion then."""

    def end(promoted: bool = True, *, all_writers: bool = False) -> str:
        session = window.model_controller.session
        writer = None if all_writers else session.writer
        challenger = tmp_path / "challenger.h5"
        before = session.registry.champion(writer)
        shutil.copy(before.path, challenger)
        retitle(challenger)
        window.model_controller.adopt(Outcome(challenger, before.path, writer, PROMOTED if promoted else REFUSED))
        qtbot.waitUntil(lambda: not window.model_controller.is_busy)
        return session.registry.champion(writer).classifier.model_id

    return end


def origins(models: ModelsWindow) -> list[Origin]:
    return [record.origin for record in models.history_page.table.history.records]


def told(dialog: OpenModelDialog) -> str:
    return "\n".join(label.text() for label in dialog.card.findChildren(QLabel) if label.isVisible())


def texts(models: ModelsWindow, column: int) -> list[str]:
    history = models.history_page.table.history
    return [history.index(row, column).data() for row in range(history.rowCount())]


def stage_text(models: ModelsWindow, stage: Stage, column: int) -> str:
    """What the list of stages shows of one: 0 its mark, 1 its name, 2 how long it took."""
    layout = models.retrain_page.stages.layout()
    assert isinstance(layout, QGridLayout)
    label = layout.itemAtPosition(STAGES.index(stage), column).widget()
    assert isinstance(label, QLabel)
    return label.text()


def click(button: QPushButton) -> None:
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def test_all_models_are_listed_with_what_became_of_them(
    models: ModelsWindow, retrained: Callable[..., str], qtbot: QtBot
) -> None:
    assert origins(models) == [Origin.SHIPPED] and "in use" in texts(models, 0)[0]
    own = retrained()
    qtbot.waitUntil(lambda: origins(models) == [Origin.RETRAINED, Origin.SHIPPED])
    retrained(promoted=False)
    qtbot.waitUntil(lambda: len(origins(models)) == 3)
    assert [text.splitlines()[0] for text in texts(models, 0)] == [
        "refused",
        f"retrained {own[:8]}",
        f"shipped {read_model(SHIPPED_MODEL).model_id[:8]}",
    ]
    assert "in use" in texts(models, 0)[1]
    assert "no better than before" in texts(models, 2)[0]
    assert "held out: 2 of 2, before 1" in texts(models, 2)[1]


def test_an_earlier_model_is_used_again_from_the_history(
    window: MainWindow, models: ModelsWindow, retrained: Callable[..., str], qtbot: QtBot
) -> None:
    own = retrained()
    page = models.history_page
    qtbot.waitUntil(lambda: len(origins(models)) == 2)
    assert not page.use.isEnabled() or page.table.chosen != page.table.history.records[0]
    page.table.selectRow(0)
    assert not page.use.isEnabled()  # it is in use
    page.table.selectRow(1)
    click(page.use)
    qtbot.waitUntil(lambda: window.model_controller.session.champion.shipped)
    assert " is in use now" in window.message_bar.text
    qtbot.waitUntil(lambda: "in use" in texts(models, 0)[1])
    page.table.selectRow(0)
    click(page.use)
    qtbot.waitUntil(lambda: window.model_controller.session.champion.classifier.model_id == own)


def test_a_refused_challenger_cannot_be_used(models: ModelsWindow, retrained: Callable[..., str], qtbot: QtBot) -> None:
    retrained(promoted=False)
    qtbot.waitUntil(lambda: len(origins(models)) == 2)
    page = models.history_page
    page.table.selectRow(0)
    assert not page.use.isEnabled() and not page.compare.isEnabled()
    (told,) = (each for each in page.findChildren(QLabel) if each.accessibleName() == "The verdict on this model")
    assert "Nothing was changed: it reads your drawings no better than before" in told.text()


def test_the_shared_model_is_rolled_back_from_its_own_line(
    window: MainWindow, models: ModelsWindow, retrained: Callable[..., str], qtbot: QtBot
) -> None:
    own = retrained()
    retrained(all_writers=True)
    page = models.history_page
    QTest.keyClick(page.whose, Qt.Key.Key_Down)
    page.whose.activated.emit(1)
    qtbot.waitUntil(lambda: page.table.history.records[0].all_writers and len(origins(models)) == 2)
    page.table.selectRow(1)
    click(page.use)
    registry = window.model_controller.session.registry
    qtbot.waitUntil(lambda: registry.champion().shipped)
    qtbot.waitUntil(lambda: not window.model_controller.is_busy)
    assert window.model_controller.session.champion.classifier.model_id == own
    assert "for all writers" in window.message_bar.text


def test_the_roll_back_menu_has_the_shared_line_too(
    window: MainWindow, retrained: Callable[..., str], qtbot: QtBot
) -> None:
    retrained()
    menu = window.menus.roll_back
    assert not any(action.menu() for action in menu.actions())
    shared = retrained(all_writers=True)
    (line,) = (action.menu() for action in menu.actions() if action.menu())
    newest, shipped = line.actions()
    assert newest.isChecked() and newest.data() == shared
    shipped.trigger()
    qtbot.waitUntil(lambda: window.model_controller.session.registry.champion().shipped)
    assert not window.model_controller.session.champion.shipped


def test_the_shared_model_is_used_where_a_writer_has_none(
    window: MainWindow, retrained: Callable[..., str], qtbot: QtBot
) -> None:
    shared = retrained(all_writers=True)
    session = window.model_controller.session
    assert session.champion.classifier.model_id == shared
    (line,) = (action.menu() for action in window.menus.roll_back.actions() if action.menu())
    line.actions()[1].trigger()
    qtbot.waitUntil(lambda: session.champion.shipped)


# The retrain ---------------------------------------------------------------------------------------------------------


def test_a_click_on_the_bar_shows_the_retrain(
    window: MainWindow, qtbot: QtBot, draw: Callable[[Ink], None], seven: Ink
) -> None:
    draw(seven)
    window.recognition.recognise()
    window.recognition.confirm()
    window.menus.retrain.trigger()
    assert window.retrain_bar.isVisible()
    QTest.mouseClick(window.retrain_bar, LEFT, pos=QPoint(3, window.retrain_bar.height() // 2))
    models = window.child_windows.models
    assert models and models.isVisible() and models.pages.currentWidget() is models.retrain_page
    assert stage_text(models, Stage.STARTING, 0) == NOW
    window.menus.cancel.trigger()
    qtbot.waitUntil(lambda: not window.model_controller.is_busy, timeout=20_000)
    assert "Cancelled" in shown(models.retrain_page, "Retrain stage")


def test_the_page_follows_stage_by_stage_and_batch_by_batch(window: MainWindow, models: ModelsWindow) -> None:
    page, retraining = models.retrain_page, window.model_controller.retrain_runner
    log = retraining.progress = RetrainProgress("me", 0.0)
    for number, progress in enumerate([
        Progress(Stage.LOADING, 0.3),
        Progress(Stage.LEARNING, 0.45, loss=0.9, accuracy=0.25),
        Progress(Stage.LEARNING, 0.5, loss=0.4, accuracy=0.75),
    ]):  # fmt: skip
        log.add(progress, number + 1.0)
    retraining.advanced.emit()
    assert stage_text(models, Stage.LOADING, 0) == DONE
    assert stage_text(models, Stage.LOADING, 2) == "1.0 s"
    for plot, expected in ((page.curve.loss, [0.9, 0.4]), (page.curve.accuracy, [0.25, 0.75])):
        batches, figures = plot.plot_item.listDataItems()[0].getData()
        assert list(batches) == [5, 10] and list(figures) == expected


def test_the_curve_takes_the_colours_of_a_dark_scheme(models: ModelsWindow) -> None:
    curve = models.retrain_page.curve
    (line,) = curve.loss.plot_item.listDataItems()
    before = line.opts["pen"].color().name()
    palette = QPalette(curve.palette())
    palette.setColor(QPalette.ColorRole.Base, QColor("#202020"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#eeeeee"))
    curve.setPalette(palette)
    assert line.opts["pen"].color().name() != before


def test_in_the_smallest_window_the_text_under_the_curve_does_not_cover_it(models: ModelsWindow, qtbot: QtBot) -> None:
    page = models.retrain_page
    models.pages.setCurrentWidget(page)
    models.resize(1, 1)
    qtbot.waitUntil(lambda: models.width() < 800)
    told = next(label for label in page.findChildren(QLabel) if label.text().startswith("Both curves are means"))
    assert told.height() >= told.heightForWidth(told.width())
    assert page.curve.geometry().bottom() < told.geometry().top()


# Comparing -----------------------------------------------------------------------------------------------------------


def test_two_models_are_compared_on_the_drawings_of_the_writer(
    window: MainWindow, models: ModelsWindow, retrained: Callable[..., str], qtbot: QtBot, seven: Ink, one: Ink
) -> None:
    session = window.model_controller.session
    for ink, label in ((seven, "7"), (one, "1"), (seven, "1")):
        session.recognise(ink)
        session.label(label)
    retrained()
    page = models.comparison_page
    qtbot.waitUntil(lambda: page.a.count() == 3)
    assert not page.compare.isEnabled()  # twice the same
    models.history_page.table.selectRow(1)
    click(models.history_page.compare)
    assert models.pages.currentWidget() is page
    qtbot.waitUntil(page.scores.isVisible)
    scores = [label.text() for label in page.scores.findChildren(QLabel)]
    assert "2 of 3, 66.7 % (20.8–93.9 %)" in scores
    assert "No difference: both read the same ones right." in scores
    assert "A was retrained and may have learned from the others" in page.description_label.text()
    page.a.setCurrentIndex(1)
    page.a.activated.emit(1)
    assert not page.scores.isVisible() and not page.compare.isEnabled()


def test_a_file_that_is_no_model_is_told_as_when_opening(models: ModelsWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "notes.h5").write_text("no model")
    page = models.comparison_page
    seen: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OpenModelDialog)
        dialog.add(tmp_path / "notes.h5")
        qtbot.waitUntil(lambda: "Not opened" in told(dialog), timeout=60_000)
        seen.append(told(dialog))
        assert not dialog.buttons.button(dialog.buttons.StandardButton.Open).isEnabled()
        dialog.reject()

    QTimer.singleShot(200, choose)
    before = page.b.choice
    page.b.setCurrentIndex(page.b.count() - 1)
    page.b.activated.emit(page.b.count() - 1)
    assert "It is not a model that Keras saved" in seen[0]
    assert page.b.choice == before


def test_a_file_that_goes_bad_after_it_was_chosen_is_told(models: ModelsWindow, qtbot: QtBot, tmp_path: Path) -> None:
    mine = Path(shutil.copy(SHIPPED_MODEL, tmp_path / "mine.h5"))
    page = models.comparison_page

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, OpenModelDialog)
        dialog.add(mine)
        qtbot.waitUntil(dialog.buttons.button(dialog.buttons.StandardButton.Open).isEnabled)
        dialog.buttons.accepted.emit()

    QTimer.singleShot(200, choose)
    page.b.activated.emit(page.b.count() - 1)
    assert page.b.choice and page.b.choice.file and page.b.choice.file.source == mine
    page.b.choice.file.path.write_text("no model")
    click(page.compare)
    qtbot.waitUntil(page.compare.isEnabled)
    assert "not a model file" in page.description_label.text()


def test_without_drawings_there_is_nothing_to_compare_on(
    models: ModelsWindow, retrained: Callable[..., str], qtbot: QtBot
) -> None:
    retrained()
    page = models.comparison_page
    qtbot.waitUntil(lambda: page.a.count() == 3)
    page.b.choose(page.b.itemData(0))
    page.a.choose(page.a.itemData(1))
    click(page.compare)
    qtbot.waitUntil(lambda: "Nothing to compare yet" in page.description_label.text())


@pytest.mark.parametrize("picture", [False, True])
def test_the_gallery_shows_so_many_and_says_what_each_read(qtbot: QtBot, seven: Ink, picture: bool) -> None:
    drawn = LabelledInk(Picture(2, 2, bytes([0, 255, 120, 0])) if picture else seven, "7")
    view = DifferencesView()
    qtbot.addWidget(view)
    view.differences.show_differences([Difference(drawn, "7", "1")] * (SHOWN + 5))
    view.resize(500, 400)
    view.show()
    assert view.differences.rowCount() == SHOWN
    assert view.differences.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Meant: 7\nA reads 7\nB reads 1"
    image = view.grab().toImage()
    assert len({image.pixel(x, y) for x in range(20, 120) for y in range(20, 100)}) > 2  # ink on paper


# Export --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("typed", "form", "written"), [("mine", 2, "mine.tflite"), ("mine.h5", 0, "mine.h5")])
def test_the_model_in_use_is_exported(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, typed: str, form: int, written: str
) -> None:
    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportModelDialog)
        kinds = dialog.findChild(QComboBox, "fileTypeCombo")
        kinds.setCurrentIndex(form)
        kinds.textActivated.emit(kinds.currentText())
        name = dialog.findChild(QLineEdit)
        name.setText(str(tmp_path / typed))
        QTest.keyClick(name, Qt.Key.Key_Return)

    QTimer.singleShot(300, choose)
    window.menus.export_model.trigger()
    qtbot.waitUntil(lambda: "is written" in window.message_bar.text)
    content = (tmp_path / written).read_bytes()
    assert content == (SHIPPED_MODEL.read_bytes() if written.endswith("h5") else read_model(SHIPPED_MODEL).graph)


def test_an_export_that_fails_is_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    window.model_controller.export_to(tmp_path / "file" / "mine.h5")
    assert window.retrain_bar.isVisible() and not window.menus.retrain.isEnabled()
    qtbot.waitUntil(lambda: not window.model_controller.is_busy)
    assert "could not be written" in window.message_bar.text
    assert window.menus.retrain.isEnabled() and not window.retrain_bar.isVisible()


def test_closing_the_program_while_all_goes_on_leaves_no_thread(
    window: MainWindow, models: ModelsWindow, draw: Callable[[Ink], None], seven: Ink, tmp_path: Path
) -> None:
    draw(seven)
    window.recognition.recognise()
    window.recognition.confirm()
    window.model_controller.export_to(tmp_path / "mine.keras")
    models.refresh()
    window.close()
    assert not (tmp_path / "mine.keras").exists()

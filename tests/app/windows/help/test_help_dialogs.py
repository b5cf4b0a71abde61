"""The Help menu, in the real window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from app.core.explanation import EXAMPLE_LABEL, explain
from app.core.program_parts import program_parts, program_version
from app.windows.help.about_dialog import AboutDialog
from app.windows.help.how_it_works_dialog import HowItWorksDialog
from app.windows.main.main_window import MainWindow
from models.inference.classifier import Classifier
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.main_window import session_of


def opened(window: MainWindow, kind: type[QDialog]) -> QDialog:
    (dialog,) = window.findChildren(kind)
    return dialog


def test_about_names_version_folder_model_and_licences(window: MainWindow) -> None:
    window.menus.about.trigger()
    dialog = opened(window, AboutDialog)
    assert isinstance(dialog, AboutDialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    session = session_of(window)
    assert str(session.data_dir) in texts
    assert any(session.shipped_model_id[:8] in text for text in texts)
    assert program_version() in texts
    names = [dialog.parts.item(row, 0).text().lower().replace("_", "-") for row in range(dialog.parts.rowCount())]  # pyright: ignore
    assert {"keras", "numpy", "pyside6-essentials", "tensorflow"} <= set(names)
    dialog.reject()


def test_every_library_states_a_licence() -> None:
    assert program_parts() and all(part.version and part.licence for part in program_parts())


def test_how_it_works_has_five_pictures_that_keys_turn(window: MainWindow) -> None:
    window.menus.how_it_works.trigger()
    dialog = opened(window, HowItWorksDialog)
    assert isinstance(dialog, HowItWorksDialog)
    assert dialog.pages.count() == 5 and not dialog.back_button.isEnabled()
    pictures = set()
    for _ in range(4):
        QTest.keyClick(dialog, Qt.Key.Key_Right)
        pictures.add(dialog.pages.currentIndex())
    assert pictures == {1, 2, 3, 4}
    QTest.keyClick(dialog, Qt.Key.Key_Left)
    assert dialog.pages.currentIndex() == 3
    dialog.go_on()
    dialog.go_on()
    assert not dialog.isVisible()


def test_the_explanation_is_a_real_reading() -> None:
    explanation = explain(Classifier.open(SHIPPED_MODEL))
    assert explanation.by_network.label == "3" and explanation.by_network.probability > 0.9
    assert explanation.after_answer.label == EXAMPLE_LABEL

"""What people see, in the languages that there are: nothing is forgotten, and what is filled in arrives."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterator
from pathlib import Path

import h5py
import numpy as np
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from app.__main__ import DEBIAN_LIBRARIES
from app.i18n import formatting, translation
from app.i18n.translation import error_text, plain
from app.i18n.verdict_text import refusal, verdict
from app.menus.actions import Menus
from app.model_management import retrain_text
from app.recognition.recognition_panel import RecognitionPanel
from app.windows.gallery.gallery_menus import GalleryMenus
from app.windows.page.page_menus import PageMenus
from corrections.import_export.transfer import read_samples
from corrections.samples.sample import ImportExportError
from corrections.trials.accuracy import Accuracy
from models.inference.prediction import Prediction
from models.inference.score import Comparison, Score
from models.ink.ink_files import InkFileError, read_ink_file
from models.model_file.model_file import ModelFileError
from models.registry.promotion import judge
from models.system.errors import Message, StoreError
from models.training.retrain_messages import Stage
from models.untrusted.inspection import Inspection

APP = Path(__file__).parents[3] / "app"
FILES = sorted(translation.FOLDER.glob("*.ts"))
SETTERS = re.compile(
    r"set(Accessible(Name|Description)|\w*(Text|Title|Tip))|showMessage|add(Action|Menu|Tab|Item|Row|Button|Widget)|inform"
    r"|warn|announce|show_work|Q(Label|PushButton|CheckBox|GroupBox|ToolButton|Action|Menu)|question|get\w+(Text|Name)"
)
SAID_ELSEWHERE = re.compile(
    r"tr|translate|Message|\w+Error|error|warning|exception|exit|ArgumentParser|add_argument|QT_TRANSLATE_NOOP"
)
NO_TEXTS = {
    "PNG folder",
    "UJI pen characters",
    "JSON strokes",
    "Chinese MNIST",
    "0 to 1",
    "-1 to 1",
    "three channels",
    DEBIAN_LIBRARIES,
}
"""Names, beside what people read for them; and what is said where there is no Qt."""


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[object]:
    """Call it with the name of a language."""
    yield lambda name: translation.install(qapp, QLocale(name))
    translation.install(qapp, QLocale("en"))


# In the source ------------------------------------------------------------------------------------------------------


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def untranslated(tree: ast.Module) -> Iterator[str]:
    """Texts for people that pass by `tr`: what is given to a widget, and whatever reads like a sentence."""
    passed: set[ast.AST] = set()
    for node in ast.walk(tree):
        said = isinstance(node, ast.Call) and SAID_ELSEWHERE.fullmatch(called(node))
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if said or docstring or isinstance(node, ast.Raise):
            passed |= set(ast.walk(node))
        if isinstance(node, ast.AnnAssign):
            passed |= set(ast.walk(node.annotation))
            if getattr(node.annotation, "id", "") == "TypeAlias":
                passed |= set(ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and SETTERS.fullmatch(called(node)):
            for argument in node.args:
                parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
                yield from (text for part in parts if (text := letters(part, r"[^\W\d_]{2}")) and part not in passed)
        elif node not in passed and (text := letters(node, r"[^\W\d_]{2,} [^\W\d_]{2,}")) and "::" not in text:
            yield text


def letters(node: ast.AST, pattern: str) -> str:
    text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
    return text if re.search(pattern, text) and text != "Inkloop" else ""


WINDOW_FILES = sorted(file for file in APP.rglob("*.py") if file.parent.name != "commands")
"""Commands print English only, as those of `scripts` do."""


@pytest.mark.parametrize("file", WINDOW_FILES, ids=lambda file: str(file.relative_to(APP)))
def test_every_text_for_people_can_be_translated(file: Path) -> None:
    assert set(untranslated(ast.parse(file.read_text(encoding="utf-8")))) <= NO_TEXTS


def test_the_check_finds_what_is_not_translated() -> None:
    source = 'label.setText("Hello")\nlabel.setText(f"{n} of them")\nx = "Two words"\nlabel.setText(self.tr("Hello"))\n'
    assert set(untranslated(ast.parse(source))) == {" of them", "Hello", "Two words"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_filled_in_is_in_the_translation_too(file: Path) -> None:
    for message in ElementTree.parse(file).iter("message"):
        source, translated = message.findtext("source", ""), message.find("translation")
        assert translated is not None
        for text in [form.text or "" for form in translated] or [translated.text or ""]:
            assert text
            fields, wanted = (re.findall(r"{(\w*)}", each) for each in (text, source))
            if all(field.isdigit() for field in fields):  # numbered because the order is another one
                assert {int(field) for field in fields} <= set(range(len(wanted)))
            else:
                assert sorted(fields) == sorted(wanted)
            text.format(*wanted, **{field: "" for field in wanted if field})


# At run time --------------------------------------------------------------------------------------------------------


def test_numbers_plurals_and_dates_are_those_of_the_language(speak) -> None:
    march = 1_773_482_531.0
    assert formatting.drawings(1) == "1 drawing" and formatting.drawings(7494) == "7,494 drawings"
    assert re.fullmatch(r"14 Mar 2026, \d\d:\d\d", formatting.moment(march))
    speak("de_DE")
    assert formatting.drawings(1) == "1 Zeichnung" and formatting.drawings(7494) == "7.494 Zeichnungen"
    assert formatting.percent(0.9876) == "98,8 %"
    assert formatting.accuracy(Accuracy(48, 50)) == "96,0 % von 50 Zeichnungen\n95-%-Intervall 86,5–98,9 %"
    assert re.fullmatch(r"14\. März 2026, \d\d:\d\d", formatting.moment(march))
    speak("zh_CN")
    assert formatting.drawings(7494) == "7,494 个笔迹"
    assert formatting.percent(0.9876) == "98.8%"
    assert re.fullmatch(r"2026年3月14日 \d\d:\d\d", formatting.moment(march))


def test_where_there_is_no_translation_it_is_english_with_english_numbers(speak) -> None:
    speak("fr_FR")
    assert formatting.drawings(7494) == "7,494 drawings"
    speak("de_CH")  # German, with Swiss numbers
    assert re.fullmatch("7['’]494 Zeichnungen", formatting.drawings(7494))
    speak("zh_TW")  # whose readers do not want simplified characters
    assert formatting.drawings(2) == "2 drawings"


def test_stages_are_told_as_the_training_process_names_them() -> None:
    assert [retrain_text.stage_name(stage) for stage in Stage] == [stage.value for stage in Stage]


def test_a_verdict_is_told_with_its_reason(speak) -> None:
    speak("de")
    base, mine = Comparison(Score(99, 100), Score(99, 100)), Comparison(Score(8, 9), Score(3, 9))
    refused = judge(base=base, held_out=mine, learned=mine)
    assert refusal(refused, own=True) == "es liest weniger der zurückgehaltenen Zeichnungen richtig"
    assert verdict(refused).headline.startswith("Nichts wurde geändert: es liest weniger")
    speak("zh_CN")
    assert refusal(refused, own=True) == "您留出的笔迹中识别正确的变少了"


def test_an_error_is_told_in_the_language_with_what_it_is_about_and_what_it_comes_from(speak, tmp_path: Path) -> None:
    broken = tmp_path / "broken.unp"
    broken.write_text('.SEGMENT DIGIT 0 ? "8"\n.PEN_DOWN\n 1 oops\n')
    with pytest.raises(InkFileError) as caught:
        read_ink_file(broken)
    english = str(caught.value)
    assert error_text(caught.value) == english
    speak("de")
    assert error_text(caught.value) == f"{broken}: Zeile 3: 2 Zahlen erwartet, gefunden '1 oops'."
    speak("zh_CN")
    assert error_text(caught.value) == f"{broken}：第 3 行：应有 2 个数字，实为 '1 oops'。"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The store a.sqlite cannot be opened: damaged strokes: 7."),
        ("de", "Der Speicher a.sqlite kann nicht geöffnet werden: beschädigte Striche: 7."),
        ("zh_CN", "无法打开存储 a.sqlite：笔画已损坏：7。"),
    ],
)
def test_an_error_within_an_error_is_translated_too(language: str, text: str, speak) -> None:
    speak(language)
    cause = ValueError(Message("damaged strokes: {reason}", reason=7))
    assert error_text(StoreError("The store {path} cannot be opened: {reason}.", path="a.sqlite", reason=cause)) == text


def test_an_error_that_is_none_of_ours_keeps_its_text(speak) -> None:
    speak("de")
    assert error_text(OSError("disk on fire")) == "disk on fire"
    assert error_text(ZeroDivisionError()) == "ZeroDivisionError"
    assert error_text(Message("")) == ""
    assert error_text(StoreError("disk on {x}", x="fire")) == "disk on fire"


def test_errors_from_worker_processes_are_translated(speak, tmp_path: Path) -> None:
    """Real files, inspected by real processes: template and parameters cross the pipe."""
    drawings, model = tmp_path / "drawings.h5", tmp_path / "model.keras"
    with h5py.File(drawings, "w") as file:
        file.attrs["format"] = "something else"
    with zipfile.ZipFile(model, "w") as archive:
        archive.writestr("evil.py", "print('run')")
    speak("de")
    with pytest.raises(ImportExportError) as import_error:
        list(read_samples(drawings))
    assert error_text(import_error.value) == (
        "drawings.h5: diese HDF5-Datei enthält keine Zeichnungen. Bitte eine wählen, die hier exportiert wurde."
    )
    with pytest.raises(ModelFileError) as model_error:
        Inspection(model).run()
    assert error_text(model_error.value) == "Sie enthält 'evil.py', was kein Netz aus einfachen Schichten braucht."
    speak("en")
    assert error_text(model_error.value) == str(model_error.value)


@pytest.mark.parametrize("name", ["en", "de", "zh_CN"])
def test_no_menu_has_a_mnemonic_twice(name: str, speak, qtbot: QtBot) -> None:
    speak(name)
    bar, other, window = QMenuBar(), QMenuBar(), QMainWindow()
    for widget in (bar, other, window):
        qtbot.addWidget(widget)
    made = Menus(bar)
    made.writers.show_writers([], "")
    gallery = GalleryMenus(other, window)
    gallery.show_undo("x")
    gallery.show_redo("x")
    pages = PageMenus(window, window)
    pages.show_undo("x")
    pages.show_redo("x")
    bars = (bar, other, window.menuBar())
    menus = [made.writers, gallery.context_menu, pages.context_menu]
    menus += [action.menu() for each in bars for action in each.actions()]
    lists: list[list[QAction]] = [each.actions() for each in bars]
    lists += [menu.actions() for menu in menus if isinstance(menu, QMenu)]
    for actions in lists:
        texts = [action.text() for action in actions if not action.isSeparator()]
        keys = [key.upper() for text in texts for key in re.findall(r"(?<!&)&(\w)", text)]
        assert len(keys) == len(texts), texts
        assert len(set(keys)) == len(keys), texts
        assert all("&" not in plain(text) and "(" not in plain(text) for text in texts)


IN_GERMAN = """
import sys
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from app.i18n import translation
from app.windows.main.main_window import MainWindow
application = QApplication([])
translation.install(application)
window = MainWindow()
buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(window.menus.recognise.text(), buttons.buttons()[0].text().replace("&", ""))
"""


@pytest.mark.parametrize("name", ["en", "de", "zh_CN"])
def test_how_sure_a_reading_is_fits_in_every_language(name: str, speak, qtbot: QtBot) -> None:
    speak(name)
    panel = RecognitionPanel()
    qtbot.addWidget(panel)
    panel.show()
    for probability in (1.0, 0.888, 0.08):
        panel.show_reading(Prediction("7", probability, (), "m"), np.zeros((28, 28), np.float32))
        QApplication.processEvents()
        (said,) = (label for label in panel.findChildren(QLabel) if "%" in label.text())
        assert said.width() >= said.sizeHint().width(), said.text()


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"LANG": "de_DE.UTF-8"}, "&Erkennen Abbrechen"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN"}, "识别(&R) 取消"),
        ({"LANG": "C"}, "&Recognise Cancel"),
    ],
)
def test_the_program_speaks_the_language_of_the_desktop(variables: dict[str, str], said: str) -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", "PATH": "", **variables}
    run = subprocess.run(
        [sys.executable, "-c", IN_GERMAN], capture_output=True, text=True, env=environment, cwd=APP.parent, timeout=60
    )
    assert run.stdout.strip() == said, run.stderr

from pathlib import Path

import pytest

from app.core.answer import Answer
from app.i18n import formatting, registry_text
from app.import_export import import_export_text
from corrections.import_export.format_table import format_by_name
from corrections.import_export.transfer import ExportResult, ImportResult
from corrections.trials.accuracy import Accuracy
from models.inference.prediction import Prediction
from models.ink.ink import Ink
from models.ink.labels import Label
from models.model_file.model_card import ModelCard


@pytest.mark.parametrize(("value", "said"), [(0.9876, "98.8 %"), (0.99999, "99.9 %"), (1.0, "100.0 %"), (0.0, "0.0 %")])
def test_only_certainty_is_100_percent(value: float, said: str) -> None:
    assert formatting.percent(value) == said


@pytest.mark.parametrize(("probability", "word"), [(0.99, "sure"), (0.8, "fairly sure"), (0.4, "not sure")])
def test_sureness_has_a_word(probability: float, word: str) -> None:
    assert formatting.sureness(probability).startswith(word + ",")


def test_an_answer_says_what_became_of_the_drawing() -> None:
    assert formatting.answer(Answer(Ink(), "7", "7", accepted=True)) == "Accepted: 7"
    assert formatting.answer(Answer(Ink(), "7", "7")) == "Confirmed: 7"
    assert formatting.answer(Answer(Ink(), "7", "1")) == "Corrected: 1, read as 7"
    contradicting = Answer(Ink(), "7", "1", contradicts=Label("7"))
    assert formatting.answer(contradicting) == "You called a clear 7 “1”. Ctrl+Z takes it back."


def test_accuracy_comes_with_count_and_interval() -> None:
    assert formatting.accuracy(Accuracy(48, 50)) == "96.0 % of 50 drawings\n95 % interval 86.5–98.9 %"
    assert formatting.accuracy(Accuracy()) == "nothing read yet"


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (list("0123456789"), "0–9"),
        (list("9876543210"), "0–9"),
        (["b", "a", "7", "π", "sch"], "7  a  b  π  sch"),
        (list("ABCabc/0123456789:"), "/  0–9  :  A–C  a–c"),
        (list('!"#$'), '!  "  #  $'),
        (list("一丁丂"), "一  丁  丂"),
        ([], ""),
    ],
)
def test_a_label_set_is_told_in_ranges(labels: list[str], said: str) -> None:
    assert formatting.known_labels(labels) == said


def test_a_card_tells_what_is_known() -> None:
    card = ModelCard(
        labels=("0", "1", "2", "π"),
        architecture="compact",
        recipe="compact",
        training_data={"mnist": 55000, "ink": 12},
        metrics={"mnist_test_accuracy": 0.9966, "seconds": 3.0},
    )
    assert registry_text.card(card) == [
        ("Labels", "0–2  π"),
        ("Network", "compact"),
        ("Recipe", "compact"),
        ("Reads", "28×28 pixels, 0 to 1"),
        ("Learned from", "55,000 of MNIST, 12 of recorded ink"),
        ("Accuracy on the MNIST test set", "99.66 %"),
    ]


def test_an_export_says_what_it_left_out_and_why() -> None:
    unipen = format_by_name("UNIPEN")
    assert import_export_text.exported(ExportResult(Path("a.unp"), unipen, 312, 3, 0)) == (
        "Exported 312 drawings to a.unp; 3 pictures left out because UNIPEN holds strokes only."
    )
    assert import_export_text.exported(ExportResult(Path("a.unp"), unipen, 1, 0, 0)) == "Exported 1 drawing to a.unp."


@pytest.mark.parametrize(
    ("imported", "said"),
    [
        (ImportResult(2, 0, 0, ()), "Imported 2 drawings from a."),
        (ImportResult(0, 1, 0, ()), "Imported 0 drawings from a; 1 was there already."),
        (
            ImportResult(1234, 2, 3, ("Ada",)),
            "Imported 1,234 drawings from a; 2 were there already; 3 left out because there is no ink in them."
            " New writer: Ada.",
        ),
        (ImportResult(9, 0, 0, tuple("abcdefg")), "Imported 9 drawings from a. New writers: a, b, c, d, e and 2 more."),
    ],
)
def test_an_import_says_what_came_of_every_drawing(imported: ImportResult, said: str) -> None:
    assert import_export_text.imported(imported, "a") == said


def test_very_many_labels_are_cut_short() -> None:
    assert len(formatting.known_labels([chr(0x4E00 + n) for n in range(3000)])) < 400


def test_a_reading_names_all_labels_of_its_shape() -> None:
    several = Prediction(
        Label("1"),
        0.5,
        ((Label("l"), 0.3), (Label("I"), 0.17), (Label("7"), 0.03)),
        "m",
        False,
        (Label("l"), Label("I")),
    )
    assert formatting.shape(several) == "1, l or I"
    assert formatting.prediction(several) == "1, l or I, sure, 97.0 %"
    assert formatting.prediction(Prediction(Label("7"), 0.5, ((Label("1"), 0.5),), "m")) == "7, not sure, 50.0 %"

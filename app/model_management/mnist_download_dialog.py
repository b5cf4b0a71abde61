"""Nothing is fetched from the internet before somebody was asked."""

from PySide6.QtWidgets import QMessageBox, QWidget

from app.i18n.translation import tr
from models.datasets.locations import MNIST_FILE
from models.training.retrain_messages import RetrainRequest


def is_download_needed(request: RetrainRequest) -> bool:
    """Would this retrain fetch MNIST? Raises `ModelFileError`."""
    from models.datasets.locations import is_available
    from models.model_file.model_file import read_model

    if request.data_folder is None or is_available(MNIST_FILE, request.data_folder):
        return False
    return read_model(request.champion).card.base == "mnist"


def ask(window: QWidget) -> bool:
    """May MNIST be fetched now?"""
    from models.datasets.mnist import MNIST_HOST, MNIST_MEGABYTES

    box = QMessageBox(QMessageBox.Icon.Question, "Inkloop", tr("Download MNIST?"), parent=window)
    box.setInformativeText(
        tr(
            "While it learns your drawings, a model rehearses the 70,000 digits of MNIST, so that it forgets nothing."
            " They are not on this computer yet: {} MB from {}. Nothing of yours is sent."
        ).format(MNIST_MEGABYTES, MNIST_HOST)
    )
    download = box.addButton(tr("&Download"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(download)
    box.exec()
    return box.clickedButton() is download

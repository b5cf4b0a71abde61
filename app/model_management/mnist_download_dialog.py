"""Asks for permission to download MNIST before a retrain."""

from PySide6.QtWidgets import QMessageBox, QWidget

from app.i18n.translation import tr


def ask(window: QWidget) -> bool:
    """Ask whether MNIST may be downloaded now."""
    from models.datasets.mnist import MNIST_HOST, MNIST_MEGABYTES

    box = QMessageBox(QMessageBox.Icon.Question, "Inkloop", tr("Download MNIST?"), parent=window)
    box.setInformativeText(
        tr(
            "A retrain rehearses the 70,000 digits of MNIST so that the model does not forget "
            "them. They must be downloaded first: {} MB from {}. None of your data is sent."
        ).format(MNIST_MEGABYTES, MNIST_HOST)
    )
    download = box.addButton(tr("&Download"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(download)
    box.exec()
    return box.clickedButton() is download

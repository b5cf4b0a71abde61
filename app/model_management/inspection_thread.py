"""Waits in a thread for the process that examines a model file, and says in a signal what came of it."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QThread, Signal

from app.i18n.translation import error_text

if TYPE_CHECKING:  # the window is painted before h5py loads
    from models.untrusted.inspection import Inspected, Inspection

Inspect: TypeAlias = "Callable[[Path, Sequence[str]], Inspection]"
"""What is to be run for a file, and the labels of its outputs where it does not say them."""
Found: TypeAlias = "Inspected | str | tuple[str, int]"
"""It may be opened; or why not; or that labels are wanted, and how many."""


class InspectionThread(QThread):
    """Ends with one signal, or with none where it was abandoned."""

    found_out = Signal(object, object)
    """The file, and what is `Found`."""

    def __init__(self, inspection: "Inspection", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inspection = inspection

    def abandon(self) -> None:
        """End now, and wait for it: nobody wants to hear of the result."""
        self._inspection.cancel()
        self.wait()

    def run(self) -> None:
        from models.model_file.model_file import ModelFileError
        from models.untrusted.inspection import InspectionCancelledError, LabelsRequiredError

        try:
            found: Found = self._inspection.run()
        except InspectionCancelledError:
            return
        except LabelsRequiredError as wanted:
            found = (error_text(wanted), wanted.count)
        except ModelFileError as error:
            found = error_text(error)
        except Exception as error:  # the thread's boundary: whatever it is, the window must hear of it
            logging.exception("a model file could not be examined")
            found = self.tr("It could not be examined: {}").format(error_text(error))
        self.found_out.emit(self._inspection.source, found)

"""What `inkloop read` tells besides its result: errors, doubtful cells, and the exit status."""

import sys
from collections.abc import Iterable, Iterator

from tqdm import tqdm

from app.commands.read_results import ReadFile

FAILED, DOUBTFUL = 1, 3
"""Exit statuses: a file could not be read; all were read, and a cell of a page is doubtful."""


class ReadReport:
    """Prints on standard error what is wrong with results that pass by."""

    def __init__(self, *, lists_doubtful: bool) -> None:
        self._lists_doubtful = lists_doubtful
        self._failed = self._doubtful = False

    @property
    def status(self) -> int:
        """The exit status, after all results have passed."""
        return FAILED if self._failed else DOUBTFUL if self._doubtful else 0

    def watching(self, results: Iterable[ReadFile]) -> Iterator[ReadFile]:
        """`results`, as they come."""
        for each in results:
            if each.error is not None:
                self._failed = True
                _print(f"error: {each.name}: {each.error}")
            self._note_doubtful(each)
            yield each

    def _note_doubtful(self, page: ReadFile) -> None:
        for cell in page.cells or ():
            if cell.is_doubtful:
                self._doubtful = True
                if self._lists_doubtful:
                    place = (page.file, page.page, cell.row, cell.column, cell.text, f"{cell.probability:.3f}")
                    _print("\t".join(map(str, ("doubtful", *place))))


def _print(line: str) -> None:
    tqdm.write(line, file=sys.stderr)  # without spoiling the bar

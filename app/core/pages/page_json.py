"""The table of a page as JSON, checked when it is read: the file may come from anywhere. No Qt in here.

Connected parts of ink are named by a pixel of theirs, not by their numbers: those may differ from one version of the
program to the next.
"""

import json
import math
from decimal import Decimal, InvalidOperation
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.core.line_reading import labels_of
from app.core.pages.column_checks import CheckKind, ColumnCheck
from app.core.pages.page_table import PageTable
from app.core.pages.sheet_cuts import box_of
from app.core.pages.table_cell import CellStatus, TableCell
from models.pages.sheet import Rules, Sheet
from models.system.errors import Message

FORMAT = 1
"""Version of the file. Files of later versions are refused, those of earlier ones are read."""
_MAX_CELLS, _MAX_TEXT, _MAX_RULES = 100_000, 1_000, 10_000


def page_to_json(sheet: Sheet, table: PageTable, source: str, number: int) -> bytes:
    """The table and what else is known of the page."""
    stored = {
        "format": FORMAT,
        "source": source,
        "page": number,
        "rules": {"rows": list(sheet.rules.rows), "columns": list(sheet.rules.columns)},
        "to_picture": sheet.to_picture.tolist(),
        "rows": table.rows,
        "columns": table.columns,
        "checks": [_check_to_json(each) for each in table.checks],
        "cells": [_cell_to_json(sheet, each) for each in table.cells],
    }
    return json.dumps(stored, ensure_ascii=False, allow_nan=False, indent=1).encode()


def table_of_json(data: bytes) -> dict[str, Any]:
    """What is stored, for `page_from_json`. Raises `ValueError`, `KeyError` or `TypeError` if it is no page."""
    stored = json.loads(data)
    if _whole(stored["format"]) > FORMAT:
        raise ValueError(Message("a later version of the program wrote it. Open it with that version"))
    return stored


def page_from_json(
    stored: dict[str, Any], picture: NDArray[np.uint8], ink: NDArray[np.uint8]
) -> tuple[Sheet, PageTable, str, int]:
    """Sheet, table, name of the picture's file and number of the page.

    Raises `ValueError`, `KeyError`, `TypeError`, `AttributeError` or `PageError` if anything is damaged.
    """
    rules = Rules(_numbers(stored["rules"]["rows"]), _numbers(stored["rules"]["columns"]))
    to_picture = np.array([_numbers(row) for row in stored["to_picture"]], np.float64)
    if to_picture.shape != (3, 3):
        raise ValueError(Message("the way from the page to its picture is missing"))
    sheet = Sheet(picture, ink, rules, to_picture)
    cells = stored["cells"]
    if not isinstance(cells, list) or len(cells) > _MAX_CELLS:
        raise ValueError(Message("it has too many cells"))
    made = [_cell_from_json(sheet, each) for each in cells]
    used = [number for each in made for number in each.components]
    if len(used) != len(set(used)):
        raise ValueError(Message("two cells have the same ink"))
    checks = tuple(_check_from_json(each) for each in stored["checks"][:_MAX_RULES])
    empty = PageTable(_whole(stored["rows"]), _whole(stored["columns"]), (), checks)
    return sheet, empty.replaced([], made), _text(stored["source"]), _whole(stored["page"])


def _cell_to_json(sheet: Sheet, cell: TableCell) -> dict[str, Any]:
    stored: dict[str, Any] = {
        "row": cell.row,
        "column": cell.column,
        "text": cell.text,
        "answer": cell.answer,
        "status": cell.status.value,
        "probability": cell.probability,
    }
    if cell.components:
        stored["ink"] = [_pixel(sheet, each) for each in cell.components]
        stored["box"] = list(map(float, cell.box or ()))
    if cell.answer is None:
        stored["characters"] = [
            {
                "label": each.prediction.label,
                "probability": each.prediction.probability,
                "box": list(map(float, each.box)),
            }
            for each in cell.characters
        ]
    if cell.line_ids:
        stored["lines"] = list(cell.line_ids)
    return stored


def _cell_from_json(sheet: Sheet, stored: Any) -> TableCell:
    components = tuple(sorted({_component(sheet, each) for each in stored.get("ink", ())}))
    answer = stored["answer"]
    if answer is None and not components:
        raise ValueError(Message("a cell has neither ink nor a text"))
    return TableCell(
        row=_whole(stored["row"]),
        column=_whole(stored["column"]),
        box=box_of(sheet, components) if components else None,
        components=components,
        answer=None if answer is None else _answer(answer),
        status=CellStatus(stored["status"]) if answer is not None else CellStatus.READ,
        line_ids=tuple(_text(each) for each in stored.get("lines", ())),
    )


def _answer(stored: Any) -> str:
    text = _text(stored)
    labels_of(text)  # raises `LabelError`, a `ValueError`
    return text


def _pixel(sheet: Sheet, component: int) -> list[int]:
    """x and y of the first pixel of a component."""
    left, top, right, _ = sheet.components.boxes[component].tolist()
    row = sheet.components.numbers[top, left:right]
    return [left + int(np.argmax(row == component)), top]


def _component(sheet: Sheet, stored: Any) -> int:
    x, y = map(_whole, stored)
    height, width = sheet.ink.shape
    if not (x < width and y < height) or sheet.components.numbers[y, x] < 0:
        raise ValueError(Message("the ink of a cell is not on the page"))
    return int(sheet.components.numbers[y, x])


def _check_to_json(check: ColumnCheck) -> dict[str, Any]:
    stored: dict[str, Any] = {"column": check.column, "kind": check.kind.value}
    if check.low is not None:
        stored["low"] = str(check.low)
    if check.high is not None:
        stored["high"] = str(check.high)
    if check.digits is not None:
        stored["digits"] = check.digits
    return stored


def _check_from_json(stored: Any) -> ColumnCheck:
    digits = stored.get("digits")
    return ColumnCheck(
        column=_whole(stored["column"]),
        kind=CheckKind(stored["kind"]),
        low=_decimal(stored.get("low")),
        high=_decimal(stored.get("high")),
        digits=None if digits is None else _whole(digits),
    )


def _decimal(stored: Any) -> Decimal | None:
    if stored is None:
        return None
    try:
        number = Decimal(_text(stored))
    except InvalidOperation as error:
        raise ValueError(Message("a check has no number")) from error
    if not number.is_finite():
        raise ValueError(Message("a check has no number"))
    return number


def _numbers(stored: Any) -> tuple[float, ...]:
    if not isinstance(stored, list) or len(stored) > _MAX_RULES:
        raise ValueError(Message("a list of numbers is damaged"))
    numbers = tuple(float(each) for each in stored)
    if not all(map(math.isfinite, numbers)):
        raise ValueError(Message("a list of numbers is damaged"))
    return numbers


def _whole(stored: Any) -> int:
    if not isinstance(stored, int) or isinstance(stored, bool) or stored < 0:
        raise ValueError(Message("{value} is no whole number", value=str(stored)[:20]))
    return stored


def _text(stored: Any) -> str:
    if not isinstance(stored, str) or len(stored) > _MAX_TEXT:
        raise ValueError(Message("a text is damaged"))
    return stored

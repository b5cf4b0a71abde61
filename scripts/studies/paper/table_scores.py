"""How much of a page's table was read right, and what went wrong with the rest."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from models.lines.evaluation import edit_distance
from scripts.cli.output import score

Table = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class TableScore:
    """One table against the truth: numbers of cells with a text, and of their characters."""

    n: int
    right: int
    characters: int
    errors: int
    """Edit distance of the cells' texts, that of invented cells included."""
    is_structure_right: bool
    """True if rows and columns are as many, and just the true cells have a text."""
    causes: dict[str, int] = field(default_factory=dict)
    """Wrong cells by cause: "structure" (the page has other rows or columns), "missing", "invented", "cutting" (another
    number of characters) and "reading"."""


def score_table(read: Table, truth: Table) -> TableScore:
    """Compare texts by their places."""
    same_size = _size(read) == _size(truth)
    rows = max(len(read), len(truth))
    columns = max(map(len, [*read, *truth]), default=0)
    n = right = characters = errors = 0
    causes: Counter[str] = Counter()
    occupied = True
    for row in range(rows):
        for column in range(columns):
            is_text, was_text = _at(truth, row, column), _at(read, row, column)
            occupied &= bool(is_text) == bool(was_text)
            errors += edit_distance(is_text, was_text)
            if is_text:
                n += 1
                characters += len(is_text)
                right += is_text == was_text
            if is_text != was_text:
                causes[_cause(is_text, was_text) if same_size else "structure"] += 1
    return TableScore(n, right, characters, errors, same_size and occupied, dict(causes))


def _cause(truth: str, read: str) -> str:
    if not truth:
        return "invented"
    if not read:
        return "missing"
    return "cutting" if len(truth) != len(read) else "reading"


def _size(table: Table) -> tuple[int, int]:
    return len(table), max(map(len, table), default=0)


def _at(table: Table, row: int, column: int) -> str:
    return table[row][column] if row < len(table) and column < len(table[row]) else ""


def found_anywhere(texts: Sequence[str], truth: Table) -> int:
    """How many of the table's texts are among `texts`, wherever they stand; each is used once."""
    wanted = Counter(text for row in truth for text in row if text)
    return sum((wanted & Counter(texts)).values())


def summed(scores: Sequence[TableScore]) -> dict[str, Any]:
    """Cells with their Wilson interval, characters right, pages whose structure is right, wrong cells by cause."""
    characters = sum(each.characters for each in scores)
    causes: Counter[str] = Counter()
    for each in scores:
        causes.update(each.causes)
    return {
        **score(sum(each.right for each in scores), sum(each.n for each in scores)),
        "characters": characters,
        "characters_right": 1 - sum(each.errors for each in scores) / max(characters, 1),
        "pages": len(scores),
        "structure_right": sum(each.is_structure_right for each in scores),
        "causes": dict(causes),
    }


def as_json(one: TableScore) -> dict[str, Any]:
    return asdict(one)

"""Quick, Draw! (Google, 2017) → labelled inks: a JSON object a line, simplified or raw."""

from collections.abc import Iterable, Iterator

from models.ink.files.json_strokes import drawing_from_json, parse_json
from models.ink.ink import InkFileError, LabelledInk
from models.system.errors import Message


def looks_like_quick_draw(start: str) -> bool:
    """Whether the first characters of a file may be those of a Quick, Draw! file."""
    return start.lstrip().startswith("{") and '"drawing"' in start and '"word"' in start


def read_quick_draw(lines: Iterable[str]) -> Iterator[LabelledInk]:
    """Yield the drawings, whose labels are the words that were asked for.

    `drawing` is a list of strokes `[[x, …], [y, …]]`, or `[[x, …], [y, …], [t, …]]` with milliseconds in raw files; y
    grows downwards. Raises `InkFileError`, which names the line.
    """
    index = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        found = parse_json(line, number)
        if not isinstance(found, dict) or not isinstance(found.get("drawing"), list) or "word" not in found:
            raise InkFileError(
                'line {line}: a drawing of Quick, Draw! is an object with "word" and "drawing".', line=number
            )
        wanted = {"label": found["word"], "drawing": found["drawing"]}
        yield drawing_from_json(wanted, Message("line {line}", line=number), index)
        index += 1

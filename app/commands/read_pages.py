"""The pages of a picture or PDF → what is read on them."""

from collections.abc import Callable, Iterator
from itertools import islice
from math import prod
from pathlib import Path

import cv2
import numpy as np

from app.commands.input_files import Box
from app.commands.read_results import ReadCell, ReadCharacter, ReadFile, ReadLine
from app.core.character_reader import CharacterReader
from app.core.pages.table_cell import is_doubtful
from models.ink.image_to_ink import PictureInImage
from models.ink.ink import InkError
from models.lines.line import Box as SheetBox
from models.pages.files.page_decoder import PageDecoder
from models.pages.files.page_image import PageImage
from models.pages.page import Cell, Page
from models.pages.picture_content import NO_WRITING, content_of, is_writing
from models.system.errors import message_of

OnPage = Callable[[int, int], object]
"""Takes the number of the page that was read, from 1, and of all pages of its file."""


def read_pages(name: str, path: Path, reader: CharacterReader, decoder: PageDecoder, on_page: OnPage) -> list[ReadFile]:
    """An entry for each page of the file `path`, which is called `name`.

    A page without ink between others is an empty entry. Where a page cannot be decoded, the last entry has the error.
    """
    entries: list[ReadFile] = []
    nothing: InkError | None = None
    pages = decoder.pages(path)
    try:
        for image in pages:
            try:
                entry = _entry(name, image, reader)
            except InkError as error:
                entry, nothing = ReadFile(name, page=image.number, count=image.count, cells=()), error
            entries.append(entry)
            on_page(image.number, image.count)
    except InkError as error:
        entries.append(ReadFile(name, error=str(message_of(error)), page=len(entries) + 1, cells=()))
    if nothing and not any(each.lines or each.error for each in entries):
        return [ReadFile(name, error=str(nothing), page=1, cells=())]
    return entries


def _entry(name: str, image: PageImage, reader: CharacterReader) -> ReadFile:
    content = content_of(image, reader.read_page, reader.read)
    if isinstance(content, PictureInImage):
        character = ReadCharacter(reader.read(content.picture), content.box)
        line = ReadLine.of_characters([character])
        cell = ReadCell(0, 0, line.text, line.probability, content.box, (character,))
        return ReadFile(name, (line,), page=image.number, count=image.count, cells=(cell,))
    if not is_writing(content):
        raise InkError(NO_WRITING)
    cells = tuple(_cell(each, content, image) for each in content.cells)
    lines = _rows(content, cells) if len(cells) > 1 else _alone(content, cells)
    return ReadFile(name, tuple(lines), page=image.number, count=image.count, cells=cells)


def _rows(page: Page, cells: tuple[ReadCell, ...]) -> Iterator[ReadLine]:
    """A line for each row of the table, an empty one for an empty row; cells are separated by tabs."""
    for number, texts in enumerate(page.table):
        row = [each for each in cells if each.row == number]
        probability = prod(each.probability for each in row)
        yield ReadLine("\t".join(texts), probability, tuple(each for cell in row for each in cell.characters))


def _alone(page: Page, cells: tuple[ReadCell, ...]) -> Iterator[ReadLine]:
    """The lines of the only cell, without its place in the table."""
    characters = (each for cell in cells for each in cell.characters)
    for line in (line for cell in page.cells for line in cell.lines):
        theirs = tuple(islice(characters, len(line.characters)))
        yield ReadLine(line.text, line.probability, theirs, line.alternatives)


def _cell(cell: Cell, page: Page, image: PageImage) -> ReadCell:
    return ReadCell(
        cell.row,
        cell.column,
        cell.text,
        cell.probability,
        _box(cell.box, page, image),
        tuple(ReadCharacter(each.prediction, _box(each.box, page, image)) for each in cell.characters),
        is_doubtful=any(map(is_doubtful, cell.characters)),
    )


def _box(box: SheetBox, page: Page, image: PageImage) -> Box:
    """A box of the sheet as a box of the page, in whole numbers, around all of it."""
    corners = np.array([[(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]], np.float64)
    points = cv2.perspectiveTransform(corners, page.sheet.to_picture)[0] * image.scale
    left, top = np.floor(points.min(0)).astype(int).tolist()
    right, bottom = np.ceil(points.max(0)).astype(int).tolist()
    return left, top, right - left, bottom - top

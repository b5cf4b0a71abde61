"""Images as people bring them: thin pens, tight crops, squared paper, blur, shadows, transparency."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from models.inference.classifier import Classifier
from models.ink.image_to_ink import picture_from_image
from models.ink.paper_lines import without_lines
from models.ink.raster import raster_from_ink
from models.registry.shipped_models import SHIPPED_MODEL

Points = list[tuple[float, float]]
DIGITS: dict[str, list[Points]] = {  # in a square of side 1
    "2": [[(0.2, 0.2), (0.35, 0.03), (0.6, 0.03), (0.75, 0.25), (0.55, 0.55), (0.2, 0.97), (0.8, 0.97)]],
    "3": [[(0.25, 0.05), (0.7, 0.05), (0.45, 0.42), (0.75, 0.6), (0.65, 0.9), (0.4, 0.97), (0.2, 0.88)]],
    "4": [[(0.55, 0.03), (0.15, 0.65), (0.85, 0.65)], [(0.65, 0.4), (0.62, 0.97)]],
    "7": [[(0.15, 0.05), (0.8, 0.05), (0.4, 0.97)]],
}
eight = [(0.5 + 0.22 * np.sin(t), 0.25 - 0.22 * np.cos(t)) for t in np.linspace(0, 2 * np.pi, 25)]
DIGITS["8"] = [eight, [(x, 0.72 + (y - 0.25) * 1.15) for x, y in eight]]


@pytest.fixture(scope="module")
def classifier() -> Classifier:
    return Classifier.open(SHIPPED_MODEL)


def drawn(
    digit: str, size: tuple[int, int], side: float, pen: int, at: tuple[float, float] | None = None
) -> Image.Image:
    """Coverage, mode L: 255 for ink; `side` is the digit's height, `at` its corner, else it is in the middle."""
    image = Image.new("L", size)
    draw = ImageDraw.Draw(image)
    left, top = at or ((size[0] - side) / 2, (size[1] - side) / 2)
    for stroke in DIGITS[digit]:
        points = [(round(left + x * side), round(top + y * side)) for x, y in stroke]
        draw.line(points, fill=255, width=pen, joint="curve")
        if pen > 2:
            for x, y in points:
                draw.ellipse((x - pen / 2, y - pen / 2, x + pen / 2, y + pen / 2), fill=255)
    return image


def read(classifier: Classifier, image: Image.Image) -> str:
    return str(classifier.predictions(raster_from_ink(picture_from_image(image))[None])[0])


def on_paper(coverage: Image.Image, paper: float, ink: float) -> Image.Image:
    share = np.asarray(coverage, float) / 255
    return Image.fromarray((paper + (ink - paper) * share).astype(np.uint8))


@pytest.mark.parametrize(("paper", "ink"), [(255, 0), (0, 255)])
@pytest.mark.parametrize("size", [28, 64])
@pytest.mark.parametrize("digit", DIGITS)
def test_a_pen_of_one_pixel(classifier: Classifier, digit: str, size: int, paper: int, ink: int) -> None:
    image = on_paper(drawn(digit, (size, size), 0.65 * size, 1), paper, ink)
    assert read(classifier, image) == digit
    assert picture_from_image(image).height > 60  # enlarged, so that its strokes can be widened


@pytest.mark.parametrize(("paper", "ink"), [(10, 245), (240, 20)])
@pytest.mark.parametrize("digit", DIGITS)
def test_bold_and_cut_at_the_ink(classifier: Classifier, digit: str, paper: int, ink: int) -> None:
    coverage = drawn(digit, (120, 120), 90, 14)
    assert read(classifier, on_paper(coverage.crop(coverage.getbbox()), paper, ink)) == digit


def squares(size: tuple[int, int], spacing: int, turn: float) -> np.ndarray:
    """Coverage, 0 to 1, by the lines of squared paper."""
    y, x = np.mgrid[0 : size[1], 0 : size[0]]
    along, across = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    distance = np.minimum(*(np.abs((place + spacing / 2) % spacing - spacing / 2) for place in (along, across)))
    return np.clip(1.5 - distance, 0, 1)


@pytest.mark.parametrize(("spacing", "turn"), [(24, 0.0), (40, 0.0), (32, 0.06)])
@pytest.mark.parametrize("digit", DIGITS)
def test_squared_paper_with_lines_as_dark_as_the_pencil(
    classifier: Classifier, digit: str, spacing: int, turn: float
) -> None:
    size = (320, 240)
    pencil = np.asarray(drawn(digit, size, 130, 6, (107, 47)), float) / 255
    image = Image.fromarray((215 - 130 * np.maximum(pencil, squares(size, spacing, turn))).astype(np.uint8))
    assert read(classifier, image.filter(ImageFilter.GaussianBlur(0.6))) == digit


def test_ruled_paper_leaves_the_stroke_alone() -> None:
    ink = np.zeros((120, 160), np.float32)
    ink[10::20] = ink[11::20] = 1
    stroke = np.zeros_like(ink)
    stroke[22:100, 70:76] = 1
    cleaned = without_lines(np.maximum(ink, stroke))
    assert cleaned is not None
    assert (cleaned[stroke > 0] > 0).all()
    assert cleaned[:, :60].max() == cleaned[:, 90:].max() == 0


@pytest.mark.parametrize("bars", [(0, 3), (0, 2, 4), (2,)])
def test_bars_of_a_character_are_no_ruled_paper(bars: tuple[int, ...]) -> None:
    ink = np.zeros((90, 60), np.float32)
    ink[:, 0:6] = 1  # an E, an F, cut at the ink
    for bar in bars:
        ink[21 * bar : 21 * bar + 6] = 1
    assert without_lines(ink) is None


@pytest.mark.parametrize("digit", DIGITS)
def test_blurred_and_cut_closely(classifier: Classifier, digit: str) -> None:
    soft = drawn(digit, (180, 180), 110, 11).filter(ImageFilter.GaussianBlur(5))
    assert read(classifier, on_paper(soft.crop(drawn(digit, (180, 180), 110, 11).getbbox()), 200, 50)) == digit


@pytest.mark.parametrize("edge", [0.4, 0.65])
@pytest.mark.parametrize("digit", DIGITS)
def test_the_edge_of_a_shadow(classifier: Classifier, digit: str, edge: float) -> None:
    size = (240, 180)
    y, x = np.mgrid[0 : size[1], 0 : size[0]]
    light = 1 - 0.5 / (1 + np.exp(-(x + 0.3 * y - edge * size[0]) / 3))
    image = np.asarray(on_paper(drawn(digit, size, 100, 9), 220, 70), float) * light
    assert read(classifier, Image.fromarray(image.astype(np.uint8))) == digit


@pytest.mark.parametrize("hidden", [(0, 0, 0), (255, 255, 255)], ids=["black below", "white below"])
@pytest.mark.parametrize(
    ("colour", "opacity"), [((255, 255, 255), 1), ((0, 0, 0), 1), ((240, 220, 60), 1), ((255, 255, 255), 0.4)]
)
def test_ink_on_no_paper(
    classifier: Classifier, colour: tuple[int, int, int], opacity: float, hidden: tuple[int, int, int]
) -> None:
    coverage = drawn("4", (96, 96), 70, 8)
    image = Image.new("RGB", coverage.size, hidden)
    image.paste(colour, mask=coverage)
    image.putalpha(coverage.point(lambda value: int(value * opacity)))
    assert read(classifier, image) == "4"


def test_a_sheet_with_transparent_corners_is_paper(classifier: Classifier) -> None:
    image = on_paper(drawn("4", (120, 120), 70, 8), 235, 20).convert("RGB")
    corners = Image.new("L", image.size)
    ImageDraw.Draw(corners).rounded_rectangle((0, 0, 119, 119), radius=20, fill=255)
    image.putalpha(corners)
    assert read(classifier, image) == "4"


def test_what_reaches_the_border_is_no_part_of_the_character(classifier: Classifier) -> None:
    image = on_paper(drawn("4", (160, 120), 80, 8), 220, 30)
    ImageDraw.Draw(image).line([(0, 117), (60, 119)], fill=60, width=5)  # the edge of a table
    assert read(classifier, image) == "4"

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from models.datasets.mnist import load_mnist
from models.inference.classifier import Classifier
from models.ink.image_to_ink import locate_picture, picture_from_image, read_picture
from models.ink.ink import Ink, InkError, Picture, Point
from models.ink.raster import SIZE, raster_from_ink
from models.registry.shipped_models import SHIPPED_MODEL


def drawn_seven(ink: int, paper: int) -> Image.Image:
    image = Image.new("L", (300, 400), paper)
    ImageDraw.Draw(image).line([(60, 60), (240, 60), (130, 360)], fill=ink, width=36, joint="curve")
    return image


def raster(image: Image.Image) -> np.ndarray:
    return raster_from_ink(picture_from_image(image))


def photographed(digit: np.ndarray, rng: np.random.Generator) -> Image.Image:
    """A simulated photograph of an MNIST digit: blue-black ink, shadow, noise, blur, random position."""
    height, width = 300, 400
    side = int(rng.integers(90, 200))
    top, left = int(rng.integers(20, height - side - 20)), int(rng.integers(20, width - side - 20))
    ink = np.zeros((height, width))
    shape = Image.fromarray(digit).resize((side, side), Image.Resampling.BICUBIC)
    ink[top : top + side, left : left + side] = np.asarray(shape, float) / 255
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    light = 190 + 50 * (x * rng.uniform(-1, 1) + y * rng.uniform(-1, 1))
    image = light * (1 - ink * rng.uniform(0.45, 0.8)) + rng.normal(0, 4, light.shape)
    grey = Image.fromarray(np.clip(image, 0, 255).astype(np.uint8))
    return grey.filter(ImageFilter.GaussianBlur(1.2))


def test_dark_on_light_and_light_on_dark_are_the_same() -> None:
    dark, light = raster(drawn_seven(20, 240)), raster(drawn_seven(240, 20))
    np.testing.assert_allclose(dark, light, atol=0.02)
    assert dark.max() == 1


def test_an_image_gives_nearly_the_raster_of_its_ink() -> None:
    ink = Ink.of([[Point(60, 60), Point(240, 60), Point(130, 360)]])
    assert np.abs(raster(drawn_seven(0, 255)) - raster_from_ink(ink)).mean() < 0.04


def test_transparency_is_white_paper() -> None:
    grey = drawn_seven(0, 255)
    image = Image.new("RGBA", grey.size)
    image.putalpha(grey.point(lambda value: 255 - value))
    np.testing.assert_allclose(raster(image), raster(grey), atol=0.02)


def test_sixteen_bits_are_read_as_eight() -> None:
    eight = drawn_seven(20, 240)
    sixteen = Image.fromarray(np.asarray(eight, np.uint16) * 257)
    np.testing.assert_allclose(raster(sixteen), raster(eight), atol=0.05)


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "P", "1", "LAB"])
def test_colours_of_every_kind_are_read(mode: str) -> None:
    image = drawn_seven(0, 255)
    other = image.convert("RGB") if mode == "LAB" else image.convert(mode)
    assert np.abs(raster(other) - raster(image)).mean() < 0.03


def test_a_speck_on_the_paper_does_not_widen_the_box() -> None:
    image = drawn_seven(20, 240)
    clean = raster(image)
    image.putpixel((295, 395), 20)
    np.testing.assert_allclose(raster(image), clean, atol=0.05)


def test_an_image_of_one_colour_is_refused() -> None:
    with pytest.raises(InkError, match="even colour"):
        picture_from_image(Image.new("L", (50, 50), 200))


def test_noise_alone_is_no_ink() -> None:
    grain = np.random.default_rng(0).normal(200, 3, (200, 200)).clip(0, 255).astype(np.uint8)
    with pytest.raises(InkError, match="no ink"):
        picture_from_image(grain)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + bytes(40), b"not an image at all"])
def test_a_file_that_is_not_an_image_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "image.png"
    path.write_bytes(content)
    with pytest.raises(InkError, match="image") as refused:
        read_picture(path)
    assert str(path) not in str(refused.value)  # who says it knows the file's name


def test_an_image_of_too_many_pixels_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    Image.new("1", (30_000, 3_000)).save(path)
    with pytest.raises(InkError, match="Make it smaller"):
        read_picture(path)


def test_an_animation_and_a_turned_photograph_are_read(tmp_path: Path) -> None:
    upright = drawn_seven(20, 240)
    upright.save(tmp_path / "seven.gif", save_all=True, append_images=[Image.new("L", upright.size, 0)])
    exif = Image.Exif()
    exif[0x0112] = 6  # stored on its side
    upright.rotate(90, expand=True).save(tmp_path / "seven.jpg", exif=exif, quality=95)
    upright.rotate(90, expand=True).save(tmp_path / "seven.tif", exif=exif)
    for name in ("seven.gif", "seven.jpg", "seven.tif"):
        read = raster_from_ink(read_picture(tmp_path / name))
        assert np.abs(read - raster(upright)).mean() < 0.03


def test_the_box_is_in_pixels_of_the_upright_image(tmp_path: Path) -> None:
    upright = drawn_seven(20, 240)
    exif = Image.Exif()
    exif[0x0112] = 6
    upright.save(tmp_path / "seven.png")
    large = upright.resize((1500, 2000)).rotate(90, expand=True)
    large.save(tmp_path / "large.jpg", exif=exif, quality=95)  # decoded at half its size
    inked = Image.eval(upright, lambda level: 255 * (level < 130)).getbbox()
    for name, scale in (("seven.png", 1), ("large.jpg", 5)):
        x, y, width, height = locate_picture(tmp_path / name).box
        assert np.allclose(np.array([x, y, x + width, y + height]) / scale, inked, atol=3), name


def test_a_picture_is_small_and_compares_by_its_pixels() -> None:
    picture = picture_from_image(drawn_seven(20, 240))
    assert max(picture.height, picture.width) == 128
    assert picture == picture_from_image(drawn_seven(20, 240))
    assert hash(picture) == hash(picture_from_image(drawn_seven(20, 240)))
    assert not Picture(2, 2, bytes(4)) and picture


@pytest.mark.slow
def test_photographed_digits_are_read_as_well_as_drawn_ones(real_data: Path) -> None:
    rng = np.random.default_rng(0)
    test = load_mnist().test[:300]
    classifier = Classifier.open(SHIPPED_MODEL)
    rasters = np.stack([raster(photographed(each, rng)) for each in test.rasters])
    assert rasters.shape[1:] == (SIZE, SIZE)
    assert (classifier.predictions(rasters) == test.labels).mean() >= 0.98

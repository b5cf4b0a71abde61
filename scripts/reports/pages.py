"""Writes the pages: one per model and an overview, as self-contained HTML with embedded figures."""

import base64
import io
import warnings
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import matplotlib
from jinja2 import Environment, StrictUndefined
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from PIL import Image

from models.datasets.examples import Examples
from models.system.atomic_files import atomic_write
from scripts.reports import figures


def write_model_page(result: dict[str, Any], test: Examples | None, path: Path) -> None:
    """Write one model's page. `test` gives the images of wrong predictions; without it the page has a note instead."""
    drawn = {
        "confusion": figures.confusion(result["labels"], result["confusion"]),
        "error_rates": figures.error_rates(result["per_label"]),
    }
    if result["history"]:
        drawn["curves"] = figures.curves(result["history"])
    gallery = [
        {"image": _thumbnail(test, number), "meant": meant, "read": read, "probability": probability, "number": number}
        for number, meant, read, probability in result["wrong"]
        if test
    ]
    _write("model.html", path, model=result, figures=_inline(drawn), gallery=gallery)


def write_overview(
    models: Sequence[dict[str, Any]], surveys: Sequence[dict[str, Any]], tried: Sequence[dict[str, Any]], path: Path
) -> None:
    """Write the overview: all models, the experiments, and the statistics of the data sets."""
    drawn = {"comparison": figures.comparison(models)}
    drawn |= {each["name"]: each["figure"] for each in tried}
    for each in surveys:
        parts = {name: of["counts"] for name, of in each["parts"].items()}
        drawn[each["data"]] = figures.frequencies(parts)
    hands = sorted({name for model in models for name in model["hands"]})
    _write("overview.html", path, models=models, surveys=surveys, tried=tried, hands=hands, figures=_inline(drawn))


def percent(value: float | None, digits: int = 2) -> str:
    """0.9963 → `99.63 %`; None → an en dash."""
    return "–" if value is None else f"{100 * value:.{digits}f} %"


def _write(template: str, path: Path, **shown: Any) -> None:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["percent"] = percent
    folder = files("scripts.reports")
    environment.globals["style"] = folder.joinpath("style.css").read_text(encoding="utf-8")
    page = environment.from_string(folder.joinpath(template).read_text(encoding="utf-8")).render(**shown)
    with atomic_write(path) as waiting:
        waiting.write_text(page, encoding="utf-8")


def _inline(drawn: dict[str, Figure]) -> dict[str, str]:
    """Each figure as a data URL of an SVG image; the browser chooses the fonts, also for Chinese."""
    addresses = {}
    settings: Any = {"svg.fonttype": "none", "svg.hashsalt": "inkloop", "font.family": ["DejaVu Sans", "sans-serif"]}
    with matplotlib.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from font")  # matplotlib only measures the text
        for name, figure in drawn.items():
            text = io.BytesIO()
            FigureCanvasSVG(figure).print_svg(text, metadata={"Date": None})
            addresses[name] = _address(text.getvalue(), "image/svg+xml")
    return addresses


def _thumbnail(test: Examples, number: int) -> str:
    image = io.BytesIO()
    Image.fromarray(255 - test.rasters[number]).save(image, "PNG", optimize=True)
    return _address(image.getvalue(), "image/png")


def _address(content: bytes, kind: str) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"

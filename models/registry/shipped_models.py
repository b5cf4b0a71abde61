"""The model files that come with the program."""

from pathlib import Path

SHIPPED_MODEL = Path(__file__).parents[1] / "weights" / "digits.h5"


def trained_models() -> list[Path]:
    """The model files that came with the program, the shipped model first."""
    others = sorted(SHIPPED_MODEL.parent.glob("*.h5"))
    return sorted(others, key=lambda path: path != SHIPPED_MODEL)

"""Retrains in their own processes."""

import multiprocessing
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path

from models.ink.ink import LabelledInk
from models.registry.shipped_models import SHIPPED_MODEL
from models.training.retrain_messages import Drawings, RetrainRequest
from scripts.faults.acts import ink

NAMES = ("retrain", "rehearsal")
"""The processes of a retrain: one fits the network, one prepares the base data."""


def request_for(folder: Path, label: str = "ш") -> RetrainRequest:
    """A retrain of the shipped model on three drawings with this label."""
    return RetrainRequest(
        champion=SHIPPED_MODEL,
        challenger=folder / "challenger.h5",
        drawings=partial(Drawings, tuple(LabelledInk(ink(number), label) for number in range(3))),
        data_folder=None,
    )


def training_processes() -> dict[str, BaseProcess]:
    """The processes of the retrain that runs now, by name."""
    return {each.name: each for each in multiprocessing.active_children() if each.name in NAMES}

"""Ink → lines of characters."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.inference.classifier import Classifier
from models.inference.memory import Memory
from models.ink.ink import Ink, InkError
from models.ink.label_sets import LabelSet
from models.ink.pieces import Group, Piece
from models.ink.raster import EMPTY_INK
from models.lines.absorption import with_specks_absorbed
from models.lines.alignment import align_rows
from models.lines.context import in_context
from models.lines.geometry import Groups, RowGeometry
from models.lines.groups import candidates
from models.lines.lattice import Decoded, Lattice
from models.lines.line import Character, Line
from models.lines.parts import Part, joined, part_of
from models.lines.readings import GroupReader, GroupReading
from models.lines.rows import split_rows
from models.lines.scripts import Script
from models.lines.spaces import with_spaces
from models.lines.texts import best_texts
from models.lines.weights import Weights, shipped_weights

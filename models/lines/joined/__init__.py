"""Strokes that join several characters: where they may be cut, and the weights of the choice."""

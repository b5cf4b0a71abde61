"""Names of layers and outputs, shared by training, compilation and import."""

LABELS, KINDS = "labels", "kinds"
"""Outputs while training: the label, and the kind of shape (labels and outliers)."""
EMBEDDING = "embedding"
"""The layer before the labels; its output is the embedding that the memory and the map use."""

"""Names of layers and outputs that the training writes and the compilation looks up."""

LABELS, KINDS = "labels", "kinds"
"""The outputs while training: what is read, and which kind of shape it is, outliers included."""
EMBEDDING = "embedding"
"""Name of the layer whose output stands for a raster in the memory and on the map: the last before the labels."""

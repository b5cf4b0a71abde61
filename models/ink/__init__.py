"""Pen input, ink files, labels and the raster."""

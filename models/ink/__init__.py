"""Pen input, ink files, labels and the raster. NumPy and Pillow only."""

"""Labelled rasters: data sets, their files, and generated examples. NumPy only."""

"""Labelled rasters: found, checked and split."""

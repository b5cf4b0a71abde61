"""Drawings in and out of files: one module per format, and the transfer."""

"""Pointer devices to ink: undo, eraser, painting. Knows no model and no store."""

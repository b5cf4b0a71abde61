"""Fonts → strokes: rendering, thinning, following the lines, and what each font is good for."""

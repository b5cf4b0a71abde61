"""Composed pictures of pages and of amounts, with the truth of every pixel of their ink."""

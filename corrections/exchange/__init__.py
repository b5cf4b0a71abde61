"""Drawings in and out of the store: a module a file format, all in one table."""

"""Thin commands: arguments, a progress bar, one call into the packages."""

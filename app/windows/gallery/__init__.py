"""The window of all drawings: search, relabel, delete."""

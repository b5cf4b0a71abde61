"""One module for each longer comparison: its arguments, its measurement, its table and its figure."""

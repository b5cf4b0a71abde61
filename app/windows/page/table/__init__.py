"""The table of a page: cells, sums and checks."""

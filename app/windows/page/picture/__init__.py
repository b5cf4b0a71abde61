"""The straightened picture of a page with the readings laid over it."""

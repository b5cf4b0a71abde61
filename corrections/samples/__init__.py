"""One checked drawing read from a file."""

"""Files, processes and errors."""

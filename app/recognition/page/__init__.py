"""The page: the lines that were answered, as text to copy and save."""

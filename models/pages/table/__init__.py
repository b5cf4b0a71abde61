"""Where the cells of a table are, by its printed rules or by what aligns."""

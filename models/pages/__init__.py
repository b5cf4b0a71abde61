"""Pictures of paper: a page is straightened, divided into the cells of a table, and read."""

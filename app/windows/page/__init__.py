"""The window of pages of paper: pictures, and beside them the tables that are read there."""

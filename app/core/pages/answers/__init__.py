"""Trials of the cells of a page: what an answer teaches, and what the store has of the page. No Qt in here."""

"""Ink, printed lines and the lie of a page in its picture."""

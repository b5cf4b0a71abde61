"""Trials and the measures computed from them. No SQL."""

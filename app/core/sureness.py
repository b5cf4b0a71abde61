"""From which probability a reading is sure. No Qt in here."""

SURE, FAIRLY_SURE = 0.95, 0.7
"""Lower limits of the probability; below the first a reading is doubtful, below the second "not sure"."""

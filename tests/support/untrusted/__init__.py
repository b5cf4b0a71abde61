"""Model files that are forged, damaged or made to attack."""

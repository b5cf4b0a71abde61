"""The window that shows what was learned: accuracy, confusions, a map of the drawings."""

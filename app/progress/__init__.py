"""The window that shows what was learned: accuracy over time, by label, by writer, confusions, the map of drawings."""

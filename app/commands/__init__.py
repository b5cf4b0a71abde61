"""The commands of `inkloop` that open no window: one module each, and what they share."""

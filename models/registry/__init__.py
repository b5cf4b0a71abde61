"""Which model is champion, and why."""

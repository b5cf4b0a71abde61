"""The control of which labels are read: its button, and the dialog for a writer's own selection."""

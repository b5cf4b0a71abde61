"""Open, retrain, export and roll back a model: tasks, dialogs, progress."""

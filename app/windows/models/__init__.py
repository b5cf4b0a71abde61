"""The window of the models: running retrain, history, comparison."""

"""The window of the models: how a retrain goes, what there was, and which of two reads better."""

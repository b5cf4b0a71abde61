"""The model file: its format, its card, safe loading of its network, compilation and export."""

"""The model file: card, safe loading, compilation, export."""

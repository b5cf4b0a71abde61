"""What strokes, pauses and keys mean, and the panel that shows the prediction."""

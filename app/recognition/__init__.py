"""Recognition of the drawing: strokes, pauses, keys and labels, and the panel that shows the prediction."""

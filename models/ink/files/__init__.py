"""Files of strokes: InkML, UNIPEN and other text formats ↔ labelled inks."""

"""Which strokes are one character: candidates, geometry, weights, and the best way through them."""

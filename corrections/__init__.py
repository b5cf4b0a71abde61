"""What writers drew and what it was. Knows neither Qt nor Keras."""

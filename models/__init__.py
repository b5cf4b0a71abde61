"""From ink to label: rasters, model files, inference, training. Knows neither Qt nor the store."""

"""From ink to label: raster, classifier, training, retraining, promotion."""

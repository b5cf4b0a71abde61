"""Training and retraining: the only room that fits networks."""

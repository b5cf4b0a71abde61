"""The only package that fits networks."""

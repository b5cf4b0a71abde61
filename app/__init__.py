"""The desktop program: draws, listens, shows. The only package that knows Qt."""

"""Commands that make the pictures and the film of README and docs."""

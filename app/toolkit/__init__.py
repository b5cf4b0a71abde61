"""Qt building blocks that know nothing of ink or models."""

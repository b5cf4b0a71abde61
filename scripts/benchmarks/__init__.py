"""The parts of `scripts/bench.py`, one module each, which run in separate processes."""

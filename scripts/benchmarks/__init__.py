"""What `scripts/bench.py` measures, one module per part, each in a process of its own."""

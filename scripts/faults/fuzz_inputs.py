"""What `scripts/fuzz.py` and the process it starts agree on."""

IMAGE = "image"
"""The target that reads one image instead of a file of drawings."""
PAIR_SEPARATOR = b"\n--8<--\n"
"""Between the two files of a pair in one fuzzer input."""

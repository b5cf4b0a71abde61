"""Atomic files, worker processes, the sandbox, and the root error. Standard library only."""

"""Model files of unknown origin: checked and rewritten in a sandboxed process."""

"""Model files from elsewhere: checked and rewritten in a sandboxed process."""

"""The drawings of all writers: looked through, relabelled, deleted."""

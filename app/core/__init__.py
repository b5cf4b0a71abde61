"""Use cases without Qt: the only package where store, memory and models meet."""

"""Pictures and films of the windows for README and docs."""

"""What the commands share: their arguments, their output and their exit status."""

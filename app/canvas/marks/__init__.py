"""What was read, in small type under each character: placed, painted, chosen and joined."""

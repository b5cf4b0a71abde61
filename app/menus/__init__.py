"""Every action and shortcut, defined once. Knows no controller."""

"""Every action and shortcut of the main window, defined once. Imports no controller."""

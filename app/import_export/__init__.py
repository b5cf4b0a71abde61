"""Import, export and open image: dialogs, background tasks and messages."""

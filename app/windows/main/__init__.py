"""The main window: puts the features together and connects them."""

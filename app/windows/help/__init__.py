"""The dialogs of the Help menu: how the program works, and what it is made of."""

"""The store: what writers drew, what the model read, and what they said it was."""

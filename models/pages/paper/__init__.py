"""Paper: what is ink on a picture of it, where its lines are, and how it is made straight."""

"""The ink of a cell as the characters of lines: pieces of connected ink, the pictures of their groups, readings."""

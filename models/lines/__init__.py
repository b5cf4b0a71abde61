"""Lines of characters: which strokes make up each character, and what the line reads. No Qt, no database."""

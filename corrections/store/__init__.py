"""One SQLite file and its queries."""

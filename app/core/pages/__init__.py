"""A page of paper as a table: answered, corrected, checked, kept and exported. No Qt in here."""

"""Values as text in the language of the writer. Knows no widgets."""

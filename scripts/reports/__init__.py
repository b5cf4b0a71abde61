"""The report of a model: what is measured, its figures, and the page that shows it."""

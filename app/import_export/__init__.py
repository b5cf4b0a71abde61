"""Import, export and open image: asks, calls the core, reports."""

"""One module per study: its arguments, measurement, table and figure."""

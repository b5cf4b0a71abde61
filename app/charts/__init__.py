"""Charts in the colours of the desktop. Knows no data source."""

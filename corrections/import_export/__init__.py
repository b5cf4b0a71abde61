"""Import and export of drawings: one module per file format, and the transfer from and to the store."""

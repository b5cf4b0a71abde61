"""Reading rasters with the compiled network and the memory, and measuring it. Never imports Keras."""

"""The compiled network and the memory. Never imports Keras."""

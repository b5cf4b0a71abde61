"""The desktop program: windows, features, building blocks and a core without Qt."""

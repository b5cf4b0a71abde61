"""The root of all errors that this package raises on purpose."""


class ModelsError(Exception):
    """A cause outside the program: a file, the disk, the network. The message gives the cause and the remedy."""

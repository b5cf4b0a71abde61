"""The error of a command that was called in a wrong way."""

from models.system.errors import InkloopError


class UsageError(InkloopError):
    """The arguments do not fit together, or name what is not there; the message states what can be given."""

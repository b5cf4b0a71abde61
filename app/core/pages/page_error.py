"""Why a page cannot be changed, opened, saved or exported."""

from models.system.errors import InkloopError


class PageError(InkloopError):
    """The page cannot be changed so, or its file cannot be read or written; the message gives the reason."""

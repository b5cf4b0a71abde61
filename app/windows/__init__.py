"""The top-level windows. Only this package knows several features at once."""

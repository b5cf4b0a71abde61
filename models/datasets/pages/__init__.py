"""Pictures of pages, composed from the digits of one hand each, with everything that stands on them known."""

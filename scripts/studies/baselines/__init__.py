"""What a reader of letters is measured beside: recognisers that start with nothing but the drawings they are taught."""

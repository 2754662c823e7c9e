"""People: how they look, how they stand, and how they are drawn."""

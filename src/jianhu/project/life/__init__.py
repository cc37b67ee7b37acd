"""The demonstration county lives: signals arrive, and people act."""

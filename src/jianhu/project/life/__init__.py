"""The demonstration county lives: signals arrive, people act, and the days before have happened."""

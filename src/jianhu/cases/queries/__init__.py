"""Reading cases: through the doors, and as the rules see them."""

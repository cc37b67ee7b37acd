"""Pure building stones that know no domain word."""

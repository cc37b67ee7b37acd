"""Cases: penalty procedures that keep to the statutes step by step."""

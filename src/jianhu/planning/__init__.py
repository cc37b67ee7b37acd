"""Plans for a day of inspections: who visits whom, when, and why some have to wait."""

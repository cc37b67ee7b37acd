"""Joint inspections: plans of all offices merged into few visits, approved, scanned, told."""

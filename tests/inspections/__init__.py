"""Joint inspections: their forms."""

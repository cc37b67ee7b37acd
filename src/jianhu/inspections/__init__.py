"""Inspections: one visit for all that is due, planned, approved, coded and told."""

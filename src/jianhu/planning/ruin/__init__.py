"""Ruin and recreate, compiled: the search of our own engine."""

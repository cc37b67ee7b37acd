"""Shapes, coordinates and distances; mathematics only."""

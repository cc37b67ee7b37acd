"""Statutes as dated data, and the arithmetic of their terms."""

"""Needs of a visit, by topic; each answers with what is missing."""

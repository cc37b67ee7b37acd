"""Codes, posts and scopes: what follows from what, without a database."""

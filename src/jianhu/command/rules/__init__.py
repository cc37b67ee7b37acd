"""Decisions of the command room. Pure: no database, no request, no clock."""

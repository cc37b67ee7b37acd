"""Incidents: collect, triage, dispatch, handle, verify, close."""

"""Devices, their frames and readings, and the alarms they raise."""

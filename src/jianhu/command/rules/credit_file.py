"""What of an incident belongs in a credit file: complaints and alarms, never our own rounds."""

COMPLAINTS = ("hotline", "citizen", "open311")
ALARMS = ("camera", "drone", "platform")
"""A device of our own is told by the sensing room, which knows whose it is."""
FOUND = ("resolved", "persuaded", "ordered", "penalty")
"""Outcomes that say there was something; the others say nothing was found, or not by us."""
CHECKED = ("verified", "closed")
"""Steps from which somebody else than the handler has looked at the result."""


def kind_of(channel: str) -> str:
    return "complaint" if channel in COMPLAINTS else "alarm" if channel in ALARMS else ""


def upheld(step: str, outcome: str) -> bool:
    return step in CHECKED and outcome in FOUND


def unfounded(step: str, outcome: str) -> bool:
    return step == "rejected" or (step in CHECKED and outcome == "nothing")

"""Reading the messages themselves."""

from jianhu.sensing.models import Message

NOT_COUNTED = {"duplicate", "part"}  # said already, or said again as part of the whole


def waiting() -> int:
    """How many messages are stored and not yet read."""
    return Message.objects.filter(handled_at=None).count()

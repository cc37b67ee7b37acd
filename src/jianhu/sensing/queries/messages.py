"""Reading the messages themselves."""

from jianhu.sensing.models import Message

NOT_COUNTED = {"duplicate", "part"}  # said already, or said again as part of the whole


def recent_problems(limit: int = 50) -> list[Message]:
    """Return what could last not be read, newest first."""
    return list(Message.objects.exclude(problem="").order_by("-id")[:limit])


def waiting() -> int:
    """How many messages are stored and not yet read."""
    return Message.objects.filter(handled_at=None).count()

"""What can be done in the sensing room."""

from jianhu.sensing.services.health import look_at_health, seen
from jianhu.sensing.services.receiving import Frame, receive
from jianhu.sensing.services.registering import register_device, register_source
from jianhu.sensing.services.working import work_through_messages

__all__ = [
    "Frame",
    "look_at_health",
    "receive",
    "register_device",
    "register_source",
    "seen",
    "work_through_messages",
]

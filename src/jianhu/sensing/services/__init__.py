"""What can be done in the sensing room."""

from jianhu.sensing.services.credit_file import keep_days, keep_yesterday, tell_alarm
from jianhu.sensing.services.health import look_at_health, seen
from jianhu.sensing.services.pushing import keep_push
from jianhu.sensing.services.receiving import Frame, receive
from jianhu.sensing.services.registering import register_device, register_source, tie_device
from jianhu.sensing.services.working import work_through_messages

__all__ = [
    "Frame",
    "keep_days",
    "keep_push",
    "keep_yesterday",
    "look_at_health",
    "receive",
    "register_device",
    "register_source",
    "seen",
    "tell_alarm",
    "tie_device",
    "work_through_messages",
]

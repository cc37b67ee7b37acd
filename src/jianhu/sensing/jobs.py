"""What the processes ask of the sensing room, again and again."""

from jianhu.base import leases
from jianhu.sensing import services


def work() -> int:
    """Read what the gateway stored. One worker at a time, so that an alarm is raised once."""
    return services.work_through_messages() if leases.hold("sensing", seconds=30) else 0


def look_at_health() -> int:
    return services.look_at_health()

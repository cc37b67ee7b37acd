"""What the processes ask of the sensing room, again and again."""

from jianhu.sensing import services


def work() -> int:
    """Read what the gateway stored. Only the worker that holds the lease asks."""
    return services.work_through_messages()


def look_at_health() -> int:
    return services.look_at_health()


def keep_days() -> int:
    return services.keep_yesterday()

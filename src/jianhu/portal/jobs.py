"""What the clock asks of the portal."""

from jianhu.portal import services


def drop_unclaimed_photos() -> int:
    return services.drop_unclaimed_photos()

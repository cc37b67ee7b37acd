"""What the clock asks of the inspections room."""

from jianhu.inspections.services import look_tonight


def look_for_patterns() -> int:
    return look_tonight()

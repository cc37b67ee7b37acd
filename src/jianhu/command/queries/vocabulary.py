"""Words with their Chinese labels, for who writes them down elsewhere."""

from jianhu.command.models import CHANNELS, Task


def channels() -> dict[str, str]:
    return dict(CHANNELS)


def outcomes() -> dict[str, str]:
    return dict(Task.OUTCOMES)

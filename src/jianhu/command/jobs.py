"""What the worker asks of the command room."""

from jianhu.command.services import work_up_waiting


def work_up() -> int:
    return work_up_waiting()

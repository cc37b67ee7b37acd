"""What the processes ask of the base room, again and again."""

from jianhu.base import clocks, seals, teller


def place_and_tell() -> int:
    return teller.place() + teller.tell_waiting()


def ring() -> int:
    return clocks.ring_due()


def seal() -> int:
    return 1 if seals.seal() else 0

"""What the clock asks of the subjects room."""

from jianhu.subjects.services.nightly import recolour_tonight


def recolour() -> int:
    return recolour_tonight()

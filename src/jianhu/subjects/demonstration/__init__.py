"""The demonstration county's subjects: invented, in the houses that were drawn, with a past."""

from jianhu.subjects.demonstration.seeding import seed
from jianhu.subjects.demonstration.waiting import seed_waiting

__all__ = ["seed", "seed_waiting"]

"""The demonstration county's subjects: invented, in the houses that were drawn, with a past."""

from jianhu.subjects.demonstration.seeding import seed

__all__ = ["seed"]

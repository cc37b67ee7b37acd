"""The demonstration county's inspections: five departments plan, one calendar comes of it."""

from jianhu.inspections.demonstration.seeding import record_plans, seed

__all__ = ["record_plans", "seed"]

"""The steps of all coercive measures, as people call them."""

from jianhu.cases.rules.procedures import (
    court,
    demolition,
    execution,
    freezing,
    seizure,
    substitute,
)

STEPS = (
    seizure.STEPS
    | freezing.STEPS
    | execution.STEPS
    | substitute.STEPS
    | demolition.STEPS
    | court.STEPS
)

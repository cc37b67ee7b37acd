"""What the inspections room does when something happens below."""

from jianhu.base.journal import on
from jianhu.inspections import services
from jianhu.subjects.facts import ColourSet


@on(ColourSet)
def plan_for_red(told: ColourSet) -> None:
    if told.colour == "red":
        services.plan_for_red(told.subject)

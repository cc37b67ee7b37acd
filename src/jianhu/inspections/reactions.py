"""What the inspections room does when something happens below."""

from jianhu.base.journal import on
from jianhu.inspections import services
from jianhu.subjects.facts import ColourSet, FilesMerged, FilesParted


@on(ColourSet)
def plan_for_red(told: ColourSet) -> None:
    if told.colour == "red":
        services.plan_for_red(told.subject)


@on(FilesMerged)
def follow_file(told: FilesMerged) -> None:
    services.follow_file(told.subject, told.double)


@on(FilesParted)
def give_back(told: FilesParted) -> None:
    services.give_back(told.subject, told.double)

"""Call the day's reserve for visits that found no room."""

from jianhu.planning.quarter.field import Field
from jianhu.planning.quarter.repair import Slots, absent, placed
from jianhu.planning.quarter.reserve import called


def reinforced(field: Field, slots: Slots) -> tuple[Field, Slots]:
    """Call reserves as long as they bring in what is nowhere yet."""
    tried: set[int] = set()
    while missing := [n for n in absent(field, slots) if n not in tried]:
        tried.add(missing[0])
        more = called(field.problem, field.calendar, field.crews, field.wanted[missing[0]])
        if more:
            field = Field(field.problem, field.calendar, (*field.crews, more), field.wanted)
            fresh = {slot: list[int]() for slot in field.able if slot not in slots}
            slots = placed(field, slots | fresh, absent(field, slots))
    return field, slots

"""Call the day's reserve for visits that found no room."""

from jianhu.planning.quarter.field import Field
from jianhu.planning.quarter.plan import Crew
from jianhu.planning.quarter.repair import Slots, absent, placed
from jianhu.planning.quarter.reserve import called
from jianhu.planning.quarter.when import skills


def reinforced(field: Field, slots: Slots) -> tuple[Field, Slots]:
    """Call reserves as long as they bring in what is nowhere yet."""
    tried: set[int] = set()
    while missing := [n for n in absent(field, slots) if n not in tried]:
        tried.add(missing[0])
        for more in called(field.problem, field.calendar, field.crews, field.wanted[missing[0]]):
            wider, wide = with_crew(field, slots, more)
            found = placed(wider, wide, missing[:1])
            if missing[0] not in absent(wider, found):
                field, slots = wider, placed(wider, found, absent(wider, found))
                break
    return field, slots


def with_crew(field: Field, slots: Slots, crew: Crew) -> tuple[Field, Slots]:
    """Return field and slots with one crew more, that has nothing to do yet."""
    wider = Field(field.problem, field.calendar, (*field.crews, crew), field.wanted)
    wider.able = field.able | {
        (len(field.crews), number): mine
        for number, when in enumerate(field.calendar.days)
        if when in crew.days and (mine := skills(field.problem, crew, when))
    }
    return wider, slots | {slot: [] for slot in wider.able if slot not in slots}

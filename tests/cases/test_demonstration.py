"""The demonstration's cases are walked through the services, so they follow every rule."""

from collections import Counter

from jianhu.cases import demonstration
from jianhu.cases.models import Booking, Case, InterviewRoom
from jianhu.project import county


def test_the_demonstration_walks_cases_to_every_step(db):
    county.stand_up()
    assert demonstration.seed(14) == 14
    assert InterviewRoom.objects.count() == 3
    assert {each.room.active for each in Booking.objects.filter(state="booked")} == {True}
    steps = Counter(Case.objects.values_list("step", flat=True))
    assert {"clue", "filed", "noticed", "served", "closed", "archived", "not-filed"} <= set(steps)
    assert demonstration.seed(14) == 14

"""Interview rooms of the demonstration county, and who has them these days."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.base.turns import give_way
from jianhu.cases import services
from jianhu.cases.models import Case, InterviewRoom
from jianhu.kit.arriving import CHINA
from jianhu.organisations import queries as organisations

ROOMS = (("一号询问室", True), ("二号询问室", False), ("三号询问室", True))
BOOKED = (  # which room, in how many days, from which hour, for how many minutes
    (0, 0, 9, 60), (1, 0, 14, 90), (0, 1, 9, 60), (2, 1, 10, 90),
    (0, 1, 14, 60), (1, 2, 9, 120), (2, 3, 15, 60),
)  # fmt: skip
BEFORE_WORK = 7  # by then today's rooms were asked for


def seed_rooms(heads: Iterable[Person]) -> int:
    """Open three rooms, turn by turn at the offices of these heads, and book them."""
    keeping = list(heads)
    morning = moments.now().astimezone(CHINA).replace(hour=BEFORE_WORK, minute=0, second=0)
    with moments.frozen(morning):
        rooms = [_opened(n, keeping[n // 2 % len(keeping)]) for n in range(len(ROOMS))]
        asking = list(Case.objects.filter(procedure="ordinary", step__in=("clue", "filed")))
        for n, (room, days, hour, minutes) in enumerate(BOOKED if asking else ()):
            give_way()
            begins = morning.replace(hour=hour) + timedelta(days=days)
            _book(asking[n % len(asking)], rooms[room], begins, minutes)
    return len(rooms)


def _opened(n: int, head: Person) -> InterviewRoom:
    name, recording = ROOMS[n]
    office = organisations.posts_of(head)[0].office
    said = {"office": office.pk, "name": name, "recording": recording}
    return services.open_room(head, said | {"place": "办案区一楼"})


def _book(case: Case, room: InterviewRoom, begins: datetime, minutes: int) -> None:
    handlers = [each.person for each in case.handlers.select_related("person")]
    party = case.parties.get()
    said: dict[str, Any] = {
        "room": room.pk,
        "interviewee": party.representative or party.name,
        "officers": [each.pk for each in handlers],
        "begins_at": begins.isoformat(),
        "ends_at": (begins + timedelta(minutes=minutes)).isoformat(),
    }
    services.book(handlers[0], case.number, said)

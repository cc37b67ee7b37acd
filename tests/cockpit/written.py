"""A month of what machines saw, at the article's own size: each matter runs its whole course.

The procedure, the clocks and the routing are those of the house; written in bulk with its
journal, as the demonstration's past is, because by the services it takes minutes.
"""

from datetime import timedelta
from random import Random

from jianhu.base import moments, seals, teller
from jianhu.command.demonstration.course import Course
from jianhu.command.demonstration.staff import Staff
from jianhu.command.demonstration.writing import count_numbers, write
from jianhu.command.models import Incident, Lead
from jianhu.command.rules.numbering import number_of

SEEN = (("camera", "muck-dumping"), ("drone", "waterlogging"), ("camera", "street-vending"))
DAYS = 28


class Written:
    """Who acts: an officer handles, another verifies, the desk closes what it was sent."""

    def __init__(self, *, officer, supervisor, dispatcher):
        self.officer, self.supervisor, self.dispatcher = officer, supervisor, dispatcher
        self.staff = Staff(Random(97))

    def write(self, triggered, confirmed):
        """Write so many triggers; the first are real, of the others every second fooled us too."""
        begin = moments.now() - timedelta(days=DAYS)
        apart = timedelta(days=DAYS - 1) / triggered
        courses = [self._seen(n, begin + n * apart) for n in range(triggered)]
        for n, course in enumerate(courses):
            if n < confirmed:
                self._handle(course)
            else:
                self._find_nothing(course, sent=n % 2 == 0)
            course.end(moments.now())
        write(courses, self.staff)
        count_numbers(courses)
        teller.place()
        while seals.seal():
            pass

    def _seen(self, n, at):
        channel, kind = SEEN[n % len(SEEN)]
        lon, lat = 120.405 + 0.01 * (n % 9), 30.01 + 0.008 * (n // 9 % 9)
        given = {"kind": kind, "kind_name": kind, "probability": 1.0, "because": "来源已注明类别。"}
        incident = Incident(
            number=number_of(moments.local(at).date(), n + 1),
            title="识别到问题", text=f"第{n + 1}次触发", channel=channel, urgency=2,
            lon=lon, lat=lat, place="鲁镇", area="330699001001001", town="330699001",
            opened_at=at, seen_at=at, suggestion=given,
        )  # fmt: skip
        lead = Lead(
            channel=channel, source="eyes", ref=f"t-{n}", state="opened", text=incident.text,
            kind=kind, lon=lon, lat=lat, happened_at=at, received_at=at, token=f"token-{n}",
        )  # fmt: skip
        course = Course(incident, [lead], self.staff)
        course.collected(at)
        return course

    def _send(self, course):
        at, to = course.incident.opened_at, self.staff.lead(course.incident)
        course.triage(at + timedelta(seconds=1), self.staff.system)
        course.dispatch(
            at + timedelta(seconds=2), self.staff.system, to, self.staff.crew(to.office)
        )
        return at, to

    def _handle(self, course):
        at, _ = self._send(course)
        who = str(self.officer)
        course.accept(at + timedelta(seconds=30), self.officer.pk, who)
        course.arrive(at + timedelta(minutes=4), who, 20)
        course.report(at + timedelta(minutes=20), who, "已整治", 2)
        course.verify(at + timedelta(minutes=40), self.supervisor.pk, "现场属实", passed=True)
        course.close(at + timedelta(minutes=50), self.dispatcher.pk, "已办结")

    def _find_nothing(self, course, *, sent):
        at = course.incident.opened_at
        if sent:
            _, to = self._send(course)
            course.refuse(at + timedelta(minutes=9), self.officer.pk, to.name, "到场没有发现")
        course.reject(at + timedelta(minutes=10), self.dispatcher.pk, "复核图像，识别有误")

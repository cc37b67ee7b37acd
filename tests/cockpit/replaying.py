"""A month of what machines saw, one signed message and one act after the other."""

from jianhu.base.people import system
from jianhu.command import services as command
from jianhu.command.jobs import work_up
from jianhu.command.models import Incident
from jianhu.sensing import services as sensing
from tests.command.signing import SECRET, item, send


def replay(clock, triggered, confirmed, *, officer, supervisor, dispatcher):
    """Send so many triggers, five minutes apart; after the real ones come those that fooled us."""
    sensing.register_source(system(), "street-eyes", "城管路面感知", "street", secret=SECRET)
    for number in range(triggered):
        clock.pass_minutes(5)
        where = {"lon": 120.405 + 0.01 * (number % 9), "lat": 30.01 + 0.012 * (number // 9 % 7)}
        seen = item(f"t-{number}", kind="muck-dumping", text="疑似偷倒建筑垃圾", **where)
        assert send([seen]).json()["accepted"] == [f"t-{number}"]
        work_up()
        handled = handle if number < confirmed else find_nothing
        handled(Incident.objects.get(step="dispatched"), officer, supervisor, dispatcher)


def handle(incident, officer, supervisor, dispatcher):
    task = incident.tasks.get()
    command.accept(officer, task.pk)
    command.report(officer, task.pk, text="已责令清运")
    command.verify(supervisor, incident.number, passed=True, note="现场已清运")
    command.close(dispatcher, incident.number, feedback="已清运")


def find_nothing(incident, officer, supervisor, dispatcher):
    command.refuse(officer, incident.tasks.get().pk, reason="到场后没有发现倾倒")
    command.reject(dispatcher, incident.number, reason="误报，是停着的空车")

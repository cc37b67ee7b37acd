"""What the command room does when something happens below."""

from jianhu.base.facts import ClockRang
from jianhu.base.journal import on
from jianhu.command import services
from jianhu.sensing.facts import AlarmRaised


@on(ClockRang)
def take_breach(rang: ClockRang) -> None:
    if rang.thing.startswith("command.incident:"):
        services.take_breach(rang)


@on(AlarmRaised)
def take_alarm(alarm: AlarmRaised) -> None:
    """A device's alarm is a lead like any other; told twice, it is known by its id."""
    item = {
        "id": f"alarm-{alarm.alarm}",
        "text": alarm.text,
        "at": alarm.at.isoformat(),
        "kind": alarm.kind,
        "lon": alarm.lon,
        "lat": alarm.lat,
        "place": alarm.place,
        "urgency": alarm.urgency,
    }
    services.receive_batch("device", alarm.device, [item])

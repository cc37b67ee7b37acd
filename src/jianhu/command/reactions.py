"""What the command room does when something happens below."""

from typing import Any

from jianhu.base.facts import ClockRang
from jianhu.base.journal import on
from jianhu.command import services
from jianhu.command.facts import (
    IncidentClosed,
    IncidentConcealed,
    IncidentJoined,
    IncidentOpened,
    IncidentRejected,
    IncidentReopened,
    IncidentTriaged,
    ResultVerified,
)
from jianhu.command.rules.signature import channel_of
from jianhu.command.services.credit_file import tell_credit_file
from jianhu.sensing.facts import AlarmRaised, SignalSeen


@on(ClockRang)
def take_breach(rang: ClockRang) -> None:
    if rang.thing.startswith("command.incident:"):
        services.take_breach(rang)


@on(AlarmRaised)
def take_alarm(alarm: AlarmRaised) -> None:
    """A device's alarm is a lead like any other; told twice, it is known by its id."""
    item = {
        "id": f"alarm-{alarm.alarm}",
        "device": alarm.device,
        "text": alarm.text,
        "at": alarm.at.isoformat(),
        "kind": alarm.kind,
        "lon": alarm.lon,
        "lat": alarm.lat,
        "place": alarm.place,
        "urgency": alarm.urgency,
    }
    services.receive_batch("device", alarm.device, [item])


@on(SignalSeen)
def take_signal(signal: SignalSeen) -> None:
    """What a platform pushed in its own format is a lead under the platform's own id."""
    item = {
        "id": signal.id,
        "text": signal.text,
        "at": signal.at.isoformat(),
        "kind": signal.kind,
        "lon": signal.lon,
        "lat": signal.lat,
        "place": signal.place,
        "confidence": signal.confidence,
        "photo": signal.photo,
    }
    services.receive_batch(channel_of(signal.source_kind), signal.source, [item])


OF_A_FILE = (
    *(IncidentOpened, IncidentTriaged, ResultVerified, IncidentClosed, IncidentReopened),
    *(IncidentRejected, IncidentConcealed, IncidentJoined),
)


def tell_whom_it_is_about(told: Any) -> None:
    tell_credit_file(told.incident)


for fact in OF_A_FILE:
    on(fact)(tell_whom_it_is_about)

"""What the sensing room does once an alarm is certain."""

from jianhu.base.journal import on
from jianhu.sensing.facts import AlarmRaised
from jianhu.sensing.services.credit_file import tell_alarm


@on(AlarmRaised)
def tell_whose_device_it_is(alarm: AlarmRaised) -> None:
    tell_alarm(alarm.alarm)

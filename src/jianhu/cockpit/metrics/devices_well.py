"""设备在线率: of the devices, the share heard as often as it should be."""

from jianhu.cockpit.figure import Example, Metric, Parts

METRIC = Metric(
    name="设备在线率",
    module="data",
    order=120,
    unit="%",
    definition="按应有间隔来信的设备 ÷ 感知设备",
    counts="sensing.devices.ok",
    of="sensing.devices.all",
    better="higher",
)

EXAMPLES = [
    Example(say="四台中三台在线", given=Parts(3, 4), expect=75.0),
    Example(say="没有设备时不给数", given=Parts(0, 0), expect=None),
]

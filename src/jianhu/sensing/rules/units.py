"""Units of a kind converted into each other, so that 1,200 µg/m³ is not taken for 1,200 mg/m³."""

from jianhu.kit.errors import Refusal

SCALES: dict[str, dict[str, float]] = {
    "concentration in air": {"ng/m³": 1e-6, "µg/m³": 1e-3, "mg/m³": 1.0, "g/m³": 1e3},
    "concentration in water": {"µg/L": 1e-3, "mg/L": 1.0, "g/L": 1e3},
    "length": {"mm": 1e-3, "cm": 1e-2, "m": 1.0},
}
SPELLINGS = {
    "ug/m3": "µg/m³",
    "μg/m³": "µg/m³",
    "µg/m3": "µg/m³",
    "mg/m3": "mg/m³",
    "ng/m3": "ng/m³",
}


class UnknownUnit(Refusal):
    code = "unknown-unit"
    status = 422


def in_unit(value: float, unit: str, wanted: str) -> float:
    unit, wanted = SPELLINGS.get(unit, unit), SPELLINGS.get(wanted, wanted)
    if unit == wanted:
        return value
    for scale in SCALES.values():
        if unit in scale and wanted in scale:
            return value * scale[unit] / scale[wanted]
    raise UnknownUnit(f"单位“{unit}”不能换算为“{wanted}”。")

"""What may be set for one device: its spelling, units, checksum, password, its own limits."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, ValidationError

from jianhu.kit.errors import Refusal
from jianhu.kit.shape import Shape
from jianhu.sensing.rules.factors import factor
from jianhu.sensing.rules.units import UnknownUnit, in_unit
from jianhu.sensing.rules.vendors import vendors


class BadSettings(Refusal):
    code = "bad-settings"
    status = 422


def _known_vendor(name: str) -> str:
    if name and name not in vendors():
        raise ValueError(f"没有名为 {name} 的厂家拼写表；可选：{'、'.join(vendors())}")
    return name


def _convertible(units: dict[str, str]) -> dict[str, str]:
    for code, unit in units.items():
        known = factor(code)
        try:
            in_unit(1.0, unit, known.unit if known else unit)
        except UnknownUnit as error:
            raise ValueError(error.message) from error
    return units


class Settings(Shape):
    crc: Literal["hj212", "modbus", "off"] = "hj212"
    password: Annotated[str, Field(max_length=40)] = ""
    vendor: Annotated[str, AfterValidator(_known_vendor)] = ""
    units: Annotated[dict[str, str], AfterValidator(_convertible)] = {}
    warning_level: float | None = None


def checked(settings: dict[str, Any]) -> dict[str, Any]:
    """Return the settings worth keeping, or say which is wrong."""
    try:
        said = Settings.model_validate(settings)
    except ValidationError as error:
        wrong = "；".join(
            f"{'.'.join(map(str, each['loc']))}：{each['msg']}" for each in error.errors()
        )
        raise BadSettings(f"设备设置有误：{wrong}") from error
    return said.model_dump(exclude_defaults=True)

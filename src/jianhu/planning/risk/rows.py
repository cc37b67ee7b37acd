"""One row of Chicago's files as a visit."""

from datetime import date, timedelta

from jianhu.planning.risk.visit import Finding, Visit

Row = dict[str, str]

LICENCE = ("License", "LICENSE_NUMBER", "Business_ID", "ID")
STANDING = ("DBA_Name", "Zip", "Risk", "Facility_Type", "Latitude", "Longitude")
"""What a file may leave out and an earlier visit to the same licence tells."""
TRAITS = (
    "consumption_on_premises_incidental_activity", "package_goods", "outdoor_patio",
    "public_place_of_amusement", "limited_business_license", "tavern", "filling_station",
    "caterers_liquor_license", "mobile_food_license", "childrens_services_facility_license",
    "regulated_business_license",
)  # fmt: skip
TOBACCO = ("tobacco", "tobacco_retail_over_counter")
HEAT = {"heat_burglary": 70.0, "heat_garbage": 50.0, "heat_sanitation": 70.0}
"""Densities and the value above which the city counts them alike."""
KINDS = {"Restaurant": "restaurant", "Grocery Store": "grocery", "Grocery_Store": "grocery"}


class Attributes:
    """What earlier rows told of a licence; a later row never completes an earlier one."""

    def __init__(self) -> None:
        self._told: dict[str, Row] = {}

    def completed(self, row: Row) -> Row:
        told = self._told.setdefault(premises(row), {})
        told.update({name: row[name] for name in STANDING if row.get(name)})
        return {**row, **told}


def visit_of(row: Row) -> Visit:
    day = date.fromisoformat(row["Inspection_Date"][:10])
    return Visit(
        number=row["number"],
        premises=premises(row),
        found=_finding(row, day),
        previous=_previous(row, day),
        kind=KINDS.get(row.get("Facility_Type", ""), "other"),
        risk_class="".join(sign for sign in row.get("Risk", "") if sign.isdigit()),
        name=row.get("DBA_Name", ""),
        area=row.get("Zip", "").removesuffix(".0"),
        place=_place(row),
        group=row.get("sanitarian") or row.get("Inspector_Assigned") or "",
        age=_or_unknown(row.get("ageAtInspection", "")),
        traits=_traits(row),
        complaints=_complaints(row),
        temperature=_celsius(row.get("temperatureMax", "")),
    )


def premises(row: Row) -> str:
    """Return the licence, which the city's files write in several ways; or else the visit alone."""
    for name in LICENCE:
        if told := row.get(name, ""):
            return told.partition("-")[0].removesuffix(".0")
    return f"visit {row['number']}"


def number(cell: str) -> float | None:
    try:
        value = float(cell)
    except ValueError:
        return None
    return value if value == value else None


def _count(row: Row, name: str) -> int:
    return int(number(row.get(name, "")) or 0)


def _or_unknown(cell: str) -> float:
    value = number(cell)
    return float("nan") if value is None else value


def _celsius(fahrenheit: str) -> float:
    return (_or_unknown(fahrenheit) - 32) / 1.8


def _finding(row: Row, day: date) -> Finding:
    critical, serious, minor = (_count(row, f"{w}Count") for w in ("critical", "serious", "minor"))
    return Finding(day, critical, serious, minor, _count(row, "fail_flag") > 0)


def _previous(row: Row, day: date) -> Finding | None:
    """The city writes the finding before, and years since then, beside each visit."""
    years = number(row.get("timeSinceLast", ""))
    if years is None or _count(row, "firstRecord") or not row.get("firstRecord"):
        return None
    critical, serious, minor = (_count(row, f"past{w}") for w in ("Critical", "Serious", "Minor"))
    before = day - timedelta(days=round(years * 365))
    return Finding(before, critical, serious, minor, _count(row, "pastFail") > 0)


def _place(row: Row) -> tuple[float, float] | None:
    lon, lat = number(row.get("Longitude", "")), number(row.get("Latitude", ""))
    return None if lon is None or lat is None else (lon, lat)


def _traits(row: Row) -> frozenset[str]:
    held = {name for name in TRAITS if _count(row, name)}
    return frozenset(held | {"tobacco" for name in TOBACCO if _count(row, name)})


def _complaints(row: Row) -> tuple[float, float, float] | None:
    values = [number(row.get(name, "")) for name in HEAT]
    told = [min(v, most) for v, most in zip(values, HEAT.values(), strict=True) if v is not None]
    return (told[0], told[1], told[2]) if len(told) == len(HEAT) else None

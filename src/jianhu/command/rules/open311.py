"""Open311 GeoReport v2: how our incidents read in its words, in JSON and in XML. Pure."""

from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

from jianhu.command.rules.intake import BadLead, check_both, check_kind
from jianhu.kit.arriving import oddity
from jianhu.kit.digest import sm3

LISTS = {"services": "service", "service_requests": "request", "errors": "error"}
CLOSED = ("closed", "rejected", "merged")
STATUSES = ("open", "closed")
LONGEST = 4000  # characters of a description, as everywhere a report is written
PLACE = ("lat", "long", "address_string", "address_id")
SENDER = ("account_id", "device_id", "jurisdiction_id")
KEPT = ("service_code", "description", *PLACE, "media_url", *SENDER)
Rows = list[dict[str, Any]]


def status_of(step: str) -> str:
    return "closed" if step in CLOSED else "open"


def check_statuses(said: str) -> None:
    for each in said.split(",") if said else ():
        if each not in STATUSES:
            raise BadLead(f"status 只能是 open 或 closed，没有“{each[:20]}”。")


def read_report(given: Mapping[str, str]) -> dict[str, Any]:
    """Return the words of a posted report for the intake, or refuse it with a sentence."""
    kept = {name: given[name].strip() for name in KEPT if given.get(name, "").strip()}
    for name in ("service_code", "description"):
        if name not in kept:
            raise BadLead(f"{name} 没有填写。")
    if odd := oddity(dict(given.items())):
        raise BadLead(f"请求{odd}")
    if len(kept["description"]) > LONGEST:
        raise BadLead(f"description 不能超过{LONGEST}字。")
    check_kind(kept["service_code"])
    lat, lon = number_of(kept, "lat", 90), number_of(kept, "long", 180)
    check_both(lon, lat)
    place = kept.get("address_string") or kept.get("address_id", "")
    if lon is None and not place:
        raise BadLead("请写明地点：lat 和 long，或者 address_string，或者 address_id。")
    return {
        "text": kept["description"],
        "kind": kept["service_code"],
        "lon": lon,
        "lat": lat,
        "place": place[:120],
        "reporter_name": f"{given.get('last_name', '')}{given.get('first_name', '')}"[:40],
        "reporter_phone": given.get("phone", "")[:20],
        "raw": kept,
    }


def number_of(kept: Mapping[str, str], name: str, most: float) -> float | None:
    said = kept.get(name)
    if not said:
        return None
    try:
        number = float(said)
    except ValueError as error:
        raise BadLead("lat 和 long 应当是数字。") from error
    if not abs(number) <= most:  # which NaN is not either
        raise BadLead(f"{name} 应当在 -{most} 与 {most} 之间。")
    return number


def ref_of(day: str, said: Mapping[str, str]) -> str:
    """Name a report after the day and every word of it: sent twice, it is known again."""
    words = repr(sorted(said.items())).encode("utf-8", "backslashreplace")
    return f"jh-{day}-{sm3(words)[:24]}"


def as_xml(name: str, rows: Rows) -> bytes:
    """Return ``<name><row><field>…`` as the specification prints it."""
    root = ElementTree.Element(name)
    for row in rows:
        one = ElementTree.SubElement(root, LISTS.get(name, "request"))
        _fill(one, row)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def definition_as_xml(definition: dict[str, Any]) -> bytes:
    root = ElementTree.Element("service_definition")
    _fill(root, {"service_code": definition["service_code"]})
    attributes = ElementTree.SubElement(root, "attributes")
    for each in definition["attributes"]:
        _fill(ElementTree.SubElement(attributes, "attribute"), each)
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def discovery(address: str, contact: str, changeset: str) -> dict[str, Any]:
    """Return what stands where (https://wiki.open311.org/Service_Discovery)."""
    return {
        "changeset": changeset,
        "contact": contact,
        "key_service": "请向本县行政执法指挥中心申请 api_key。",
        "endpoints": [
            {
                "specification": "http://wiki.open311.org/GeoReport_v2",
                "url": address,
                "changeset": changeset,
                "type": "production",
                "formats": ["text/xml", "application/json"],
            }
        ],
    }


def discovery_as_xml(said: dict[str, Any]) -> bytes:
    root = ElementTree.Element("discovery")
    _fill(root, {key: value for key, value in said.items() if key != "endpoints"})
    endpoints = ElementTree.SubElement(root, "endpoints")
    for each in said["endpoints"]:
        one = ElementTree.SubElement(endpoints, "endpoint")
        _fill(one, {key: value for key, value in each.items() if key != "formats"})
        formats = ElementTree.SubElement(one, "formats")
        for form in each["formats"]:
            ElementTree.SubElement(formats, "format").text = form
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def _fill(element: ElementTree.Element, row: dict[str, Any]) -> None:
    for key, value in row.items():
        ElementTree.SubElement(element, key).text = printable(value)


def printable(value: Any) -> str:
    """Return a value as XML may hold it: no control characters but those of a line's end."""
    if value is None:
        return ""
    said = str(value).lower() if isinstance(value, bool) else str(value)
    return "".join(each for each in said if each in "\t\n\r" or (each >= " " and _in_xml(each)))


def _in_xml(character: str) -> bool:
    return not ("\ud800" <= character <= "\udfff" or character in "\ufffe\uffff")

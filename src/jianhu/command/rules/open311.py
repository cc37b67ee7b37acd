"""Open311 GeoReport v2: how our incidents read in its words, in JSON and in XML. Pure."""

from typing import Any
from xml.etree import ElementTree

LISTS = {"services": "service", "service_requests": "request", "errors": "error"}
STATUS = {"closed": "closed", "rejected": "closed", "merged": "closed"}
Rows = list[dict[str, Any]]


def status_of(step: str) -> str:
    return STATUS.get(step, "open")


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


def _fill(element: ElementTree.Element, row: dict[str, Any]) -> None:
    for key, value in row.items():
        ElementTree.SubElement(element, key).text = _text(value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)

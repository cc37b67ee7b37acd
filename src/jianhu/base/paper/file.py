"""A whole file in one PDF: volumes, each with cover, catalogue and pages numbered through."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from jianhu.base.paper.blocks import Document
from jianhu.base.paper.typesetting import as_sheet, compiled
from jianhu.kit.shape import Shape

PAGES = "\ue010"
"""Stands on a cover for the number of pages of its volume, which the typesetter knows."""


class Entry(Shape):
    document: Document
    date: str
    remark: str = ""


class Volume(Shape):
    """``name`` stands on every page (正卷), ``heading`` above the catalogue (卷内文件目录)."""

    name: str
    heading: str
    entries: tuple[Entry, ...]
    cover: Document | None = None


def whole_file(
    title: str, office: str, volumes: Sequence[Volume], made_at: datetime | None = None
) -> bytes:
    """A volume without entries is left out."""
    said = [_said(volume) for volume in volumes if volume.entries]
    return compiled("file", {"title": title, "office": office, "volumes": said}, made_at)


def _said(volume: Volume) -> dict[str, Any]:
    entries = [
        {"document": as_sheet(entry.document), "date": entry.date, "remark": entry.remark}
        for entry in volume.entries
    ]
    return {
        "name": volume.name,
        "heading": volume.heading,
        "cover": as_sheet(volume.cover) if volume.cover else None,
        "entries": entries,
    }

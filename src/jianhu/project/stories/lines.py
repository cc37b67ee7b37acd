"""Where in a file each of its words stands, so that a mistake is said with its line."""

from collections.abc import Iterator
from typing import Any

import yaml

from jianhu.kit.errors import Unreadable

At = tuple[str | int, ...]
Lines = dict[At, int]


def lines_of(node: Any) -> Lines:
    """Return the line of every key and of every item of a list, by its path."""
    return dict(_walk(node, ()))


def line_at(lines: Lines, place: At) -> int:
    """Return the line of a place, or of the nearest thing around it that has one."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _walk(node: Any, at: At) -> Iterator[tuple[At, int]]:
    yield at, node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from _walk(item, (*at, number))
    if isinstance(node, yaml.MappingNode):
        yield from _keys(node, at)


def _keys(node: yaml.MappingNode, at: At) -> Iterator[tuple[At, int]]:
    seen: set[str] = set()
    for key, value in node.value:
        name, line = str(key.value), key.start_mark.line + 1
        if name in seen:
            raise Unreadable(f"第{line}行：“{name}”写了两遍，只会算一遍。")
        seen.add(name)
        yield from _walk(value, (*at, name))
        yield (*at, name), line

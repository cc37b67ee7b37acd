"""The official code lists, row by row: which rows are good, and why the others are not. Pure."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from jianhu.organisations.rules.codes import (
    KIND_OF_LENGTH,
    PARENT_LENGTH,
    parent_of,
    trouble_with,
)

PARENT_COLUMNS = {2: "provinceCode", 4: "cityCode", 6: "areaCode", 9: "streetCode"}
LEVELS = {"province": "省级", "city": "市级", "county": "县级", "town": "镇街", "village": "村社"}


class Division(NamedTuple):
    code: str
    name: str
    kind: str
    line: int


class Refused(NamedTuple):
    line: int
    why: str
    file: str = ""


def is_list(columns: Iterable[str]) -> bool:
    """Whether a file with these columns is an official code list."""
    return {"code", "name"} <= set(columns) and bool(set(PARENT_COLUMNS.values()) & set(columns))


def read(
    rows: Iterable[tuple[int, Mapping[str, str]]], known: Iterable[str], file: str = ""
) -> tuple[list[Division], list[Refused]]:
    """Return the good rows and the refused ones. ``known`` are the codes that exist already."""
    good: dict[str, Division] = {}
    refused: list[Refused] = []
    above = set(known)
    for line, row in rows:
        code, name = (row.get("code") or "").strip(), (row.get("name") or "").strip()
        if why := _trouble(code, name, row, good, above):
            refused.append(Refused(line, why, file))
        elif code not in good:
            good[code] = Division(code, name, KIND_OF_LENGTH[len(code)], line)
            above.add(code)
    return list(good.values()), refused


def _trouble(
    code: str, name: str, row: Mapping[str, str], good: Mapping[str, Division], above: set[str]
) -> str | None:
    if says := trouble_with(code):
        return says
    if not name:
        return f"编码{code}没有名称"
    if code in good and good[code].name != name:
        return f"编码{code}与第{good[code].line}行重复，名称却不同（{good[code].name}、{name}）"
    return _trouble_above(code, row, above)


def _trouble_above(code: str, row: Mapping[str, str], above: set[str]) -> str | None:
    for length, column in PARENT_COLUMNS.items():
        said = (row.get(column) or "").strip()
        if said and len(code) > length and said != code[:length]:
            return f"编码{code}与{column}列的{said}不一致"
    parent = parent_of(code)
    if parent and parent not in above:
        level = LEVELS[KIND_OF_LENGTH[PARENT_LENGTH[len(code)]]]
        return f"编码{code}的上级{parent}不存在，请先导入{level}名录"
    return None

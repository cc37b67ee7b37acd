"""Two rows or files side by side: what each says, where they differ, how alike in words. Pure."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jianhu.kit.parameters import Parameter, read_parameters

COMPARED = {
    "name": "名称",
    "credit_code": "统一社会信用代码",
    "address": "地址",
    "contact": "负责人",
    "phone": "电话",
}
SHOWN = {**COMPARED, "kind": "类型", "industry": "行业"}


class Field(NamedTuple):
    """``differs``: same, differs, or only one side says anything."""

    key: str
    label: str
    left: str
    right: str
    differs: str


@cache
def parameters() -> dict[str, Parameter]:
    return read_parameters(Path(__file__).parents[1] / "linkage" / "parameters")


def compared(values: Mapping[str, Any]) -> dict[str, str]:
    """Return what two sides are compared by; nothing else makes a question a new one."""
    return {key: str(values.get(key) or "") for key in COMPARED}


def side_by_side(left: Mapping[str, Any], right: Mapping[str, Any]) -> list[Field]:
    return [
        Field(key, label, *said, _differs(*said))
        for key, label in SHOWN.items()
        if any(said := (str(left.get(key) or ""), str(right.get(key) or "")))
    ]


def in_words(probability: float | None) -> str:
    """How alike they are, for who never heard of a probability."""
    if probability is None:
        return "由人提出"
    known = parameters()
    said = "很像" if known["joined-from"].allows(probability) else "比较像"
    said = said if known["likely-from"].allows(probability) else "说不准"
    return f"{said}（约{min(probability, 0.99):.0%}）"


def _differs(left: str, right: str) -> str:
    if not left or not right:
        return "missing"
    return "same" if left == right else "differs"

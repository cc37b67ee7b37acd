"""What the provincial regulation asks of lists and of empowerment. Pure; no Django."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from jianhu.kit.errors import Refusal

COMPREHENSIVE_LIST = "浙江省综合行政执法条例/8"
"""综合行政执法部门，应当按照……综合行政执法事项目录确定的范围，行使相应事项的行政处罚权 (第一款)."""

EMPOWERMENT = "浙江省综合行政执法条例/9"
"""县（市、区）……应当编制乡镇、街道具体实施的……事项目录清单，向社会公布后组织实施 (第二款)."""

NOT_THE_TOWNS = "该事项没有赋权给属地镇街（浙江省综合行政执法条例第九条第二款）。"
ORDER_OF_VERSIONS = "浙江省综合行政执法条例/10"
FIVE_FIELDS = {
    "office": "责任主体",
    "object": "监管对象",
    "measure": "监管措施",
    "basis": "设定依据",
    "mode": "执法方式",
}


class NotEmpowered(Refusal):
    """The item is not on the town's published list on the day of the violation."""

    code = "not-empowered"
    status = 409


class ListsDisagree(Refusal):
    """总清单 is not exactly 综合清单 and 专业清单 together."""

    code = "lists-disagree"
    status = 409


class WrongProposal(Refusal):
    """A proposal asks for what the law or the lists do not allow."""

    code = "wrong-proposal"
    status = 409


class ThreeLists(NamedTuple):
    """Codes of items: 总清单、综合执法清单、专业执法清单."""

    total: list[str]
    comprehensive: list[str]
    professional: list[str]


LABELS = ("总清单", "综合执法清单", "专业执法清单")


def disagreements(
    total: Iterable[str], comprehensive: Iterable[str], professional: Iterable[str]
) -> list[str]:
    """Say how the three lists break total = comprehensive ∪ professional, disjoint."""
    whole, wide, narrow = set(total), set(comprehensive), set(professional)
    found = [
        ("同时列入综合清单和专业清单", wide & narrow),
        ("在总清单中但未列入任何一张分清单", whole - wide - narrow),
        ("列入分清单但不在总清单中", (wide | narrow) - whole),
    ]
    return [f"{says}：{'、'.join(sorted(codes))}" for says, codes in found if codes]


def differences(said: ThreeLists, in_force: ThreeLists) -> list[str]:
    """Say where lists drawn up elsewhere are not those of the items in force."""
    return [
        f"{label}与现行事项不一致：{'、'.join(sorted(set(listed) ^ set(known)))}"
        for label, listed, known in zip(LABELS, said, in_force, strict=True)
        if set(listed) != set(known)
    ]


def may_take_effect(published_on: date, since: date) -> None:
    """The list is made public first and carried out afterwards (第九条第二款)."""
    if since < published_on:
        raise WrongProposal(
            f"赋权清单须向社会公布后实施：生效日期{since}早于公布日期{published_on}。",
            basis=EMPOWERMENT,
        )


def choose(
    takes: Mapping[str, int | str], items: Iterable[tuple[str, str, tuple[str, ...]]]
) -> set[str]:
    """Choose items by domain: “all” of it, or the given number, most 三高 tags first.

    ``items`` are (code, domain, tags).
    """
    by_domain: dict[str, list[tuple[int, str]]] = {}
    for code, domain, tags in items:
        by_domain.setdefault(domain, []).append((-len(tags), code))
    return {
        code
        for domain, wanted in takes.items()
        for _, code in sorted(by_domain.get(domain, []))[: None if wanted == "all" else int(wanted)]
    }


def changes(now: set[str], then: set[str]) -> tuple[list[str], list[str]]:
    """Return what a town gains and what it loses."""
    return sorted(then - now), sorted(now - then)


def fault(leads: Iterable[str]) -> str:
    """Say what is wrong with who leads a matter in an area; "" where exactly one does (row 203)."""
    known = sorted(set(leads))
    if not known:
        return "没有责任主体"
    return f"{len(known)}个责任主体：{'、'.join(known)}" if len(known) > 1 else ""

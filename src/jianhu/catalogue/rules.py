"""What the provincial regulation asks of lists and of empowerment. Pure; no Django."""

from collections.abc import Iterable, Mapping
from datetime import date

from jianhu.kit.errors import Refusal

COMPREHENSIVE_LIST = "浙江省综合行政执法条例/8"
EMPOWERMENT = "浙江省综合行政执法条例/9"
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


def missing_fields(row: Mapping[str, object]) -> list[str]:
    """Return which of the regulation's five fields are empty (第六条)."""
    return [label for name, label in FIVE_FIELDS.items() if not row.get(name)]


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

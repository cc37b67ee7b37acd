"""Which items of enforcement a subject can meet with: derived, never typed. Pure."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape

Item = Mapping[str, str]  # statute, domain, conduct, object


class Take(Shape):
    """Items of these statutes or domains, one of whose words is in the conduct or the object."""

    statutes: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def takes(self, item: Item) -> bool:
        text = f"{item['conduct']}{item['object']}"
        return (
            (not self.statutes or item["statute"] in self.statutes)
            and (not self.domains or item["domain"] in self.domains)
            and (not self.words or any(word in text for word in self.words))
            and not any(word in text for word in self.without)
        )


class ApplicabilityExample(Shape):
    say: str
    item: dict[str, str]
    expect: bool


class Applicability(Shape):
    """Items for subjects of these kinds and industries; none named is any."""

    name: str
    source: str
    level: Level
    kinds: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    takes: tuple[Take, ...]
    examples: tuple[ApplicabilityExample, ...]

    def is_for(self, kind: str, industry: str) -> bool:
        return (not self.kinds or kind in self.kinds) and (
            not self.industries or industry in self.industries
        )

    def covers(self, item: Item) -> bool:
        whole = {"statute": "", "domain": "", "conduct": "", "object": "", **item}
        return any(take.takes(whole) for take in self.takes)


def applicabilities() -> dict[str, Applicability]:
    return read_yaml_folder(Path(__file__).parents[1] / "applicability", Applicability)


@cache
def of_subject(kind: str, industry: str) -> dict[str, Applicability]:
    """Return the rule files that speak of such a subject."""
    return {key: a for key, a in applicabilities().items() if a.is_for(kind, industry)}


def rule_for(kind: str, industry: str, item: Item) -> str:
    """Return the rule by which an item applies, or nothing."""
    return next((key for key, a in of_subject(kind, industry).items() if a.covers(item)), "")

"""Colours: schemes and their rules are files; a colour says by which, from what. Pure."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from jianhu.kit.digest import sm3
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape

Colour = Literal["red", "yellow", "green", "blue"]
RANK = {"red": 0, "yellow": 1, "green": 2, "blue": 2}
BEST = tuple(colour for colour, rank in RANK.items() if rank == max(RANK.values()))
Inputs = Mapping[str, int]


class Rule(Shape):
    """Holds where every signal has at least its number."""

    key: str
    colour: Colour
    when: dict[str, int]
    says: str


class ColourExample(Shape):
    say: str
    given: dict[str, int]
    expect: Colour
    rule: str = ""


class Scheme(Shape):
    """Who is coloured how. ``also``: another scheme, the worse of both colours counts."""

    name: str
    source: str
    level: Level
    since: date
    kinds: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    best: Colour
    otherwise: str
    also: str = ""
    rules: tuple[Rule, ...]
    examples: tuple[ColourExample, ...]

    def is_for(self, kind: str, industry: str) -> bool:
        return (not self.kinds or kind in self.kinds) and (
            not self.industries or industry in self.industries
        )


class Judgement(NamedTuple):
    colour: str
    rule: str
    says: str


class Whole(NamedTuple):
    """A scheme together with the one it builds on: what a colour is worked out by."""

    key: str
    scheme: Scheme
    base: Scheme | None

    @property
    def asked(self) -> tuple[str, ...]:
        """The signals it looks at."""
        return tuple(sorted({name for rule in self.rules for name in rule.when}))

    @property
    def rules(self) -> tuple[Rule, ...]:
        return self.scheme.rules + (self.base.rules if self.base else ())

    @property
    def digest(self) -> str:
        return sm3(json.dumps(self.content, ensure_ascii=False, sort_keys=True).encode())

    @property
    def content(self) -> dict[str, object]:
        base = self.base.model_dump(mode="json") if self.base else None
        return {"scheme": self.scheme.model_dump(mode="json"), "base": base}

    def judge(self, inputs: Inputs) -> Judgement:
        """Return the worst colour whose rule holds; the first such rule of the file says why."""
        held = [rule for rule in self.rules if _holds(rule, inputs)]
        if not held:
            return Judgement(self.scheme.best, "", self.scheme.otherwise)
        worst = min(held, key=lambda rule: RANK[rule.colour])
        return Judgement(worst.colour, worst.key, worst.says)


def schemes() -> dict[str, Scheme]:
    return read_yaml_folder(Path(__file__).parents[1] / "colours", Scheme)


def whole(key: str, known: Mapping[str, Scheme] | None = None) -> Whole:
    every = schemes() if known is None else known
    scheme = every[key]
    return Whole(key, scheme, every[scheme.also] if scheme.also else None)


def from_content(key: str, content: Mapping[str, object]) -> Whole:
    """Return what an edition kept, to replay a colour by the rules of its time."""
    base = content["base"]
    scheme = Scheme.model_validate(content["scheme"])
    return Whole(key, scheme, Scheme.model_validate(base) if base else None)


def scheme_for(kind: str, industry: str) -> str:
    """Return the scheme of a subject: its industry's own before the county's."""
    able = {key: each for key, each in schemes().items() if each.is_for(kind, industry)}
    return max(able, key=lambda key: (bool(able[key].industries), bool(able[key].kinds), key))


def is_adverse(before: str, after: str) -> bool:
    """Whether a colour is worse; who had none yet had nothing worse than the best."""
    return RANK[after] < RANK.get(before, max(RANK.values()))


def _holds(rule: Rule, inputs: Inputs) -> bool:
    return all(inputs.get(name, 0) >= least for name, least in rule.when.items())

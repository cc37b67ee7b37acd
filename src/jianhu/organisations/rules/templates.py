"""The register of organisation templates: which offices a bureau is made of. Pure."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class TemplateExample(Shape):
    say: str
    towns: tuple[tuple[str, ...], ...]
    teams: tuple[str, ...]


class Template(Shape):
    """A bureau: sections (内设科室), units of its own (直属单位), teams in towns (基层中队)."""

    name: str
    say: str
    source: str
    level: Level
    sections: tuple[str, ...]
    units: tuple[str, ...]
    team: str
    examples: tuple[TemplateExample, ...]


class Part(NamedTuple):
    code: str
    name: str
    short: str
    kind: str
    towns: tuple[str, ...] = ()


def templates() -> dict[str, Template]:
    return read_yaml_folder(Path(__file__).parents[1] / "templates", Template)


def parts(
    template: Template, bureau: str, towns: Sequence[Sequence[tuple[str, str]]]
) -> list[Part]:
    """Return the offices below a bureau. ``towns``: for each team the (code, name) it serves."""
    inner = [(f"{bureau}-s{n}", name, "section") for n, name in enumerate(template.sections, 1)]
    inner += [(f"{bureau}-u{n}", name, "unit") for n, name in enumerate(template.units, 1)]
    teams = [
        Part(
            f"team-{served[0][0]}",
            served[0][1] + template.team,
            f"{_short(served[0][1])}执法队",
            "town-team",
            tuple(code for code, _ in served),
        )
        for served in towns
    ]
    return [Part(code, name, name, kind) for code, name, kind in inner] + teams


def _short(town: str) -> str:
    return town.removesuffix("街道").removesuffix("镇").removesuffix("乡") or town

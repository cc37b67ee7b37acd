"""A room's folder of documents: one template a file, filled from a context.

Beside the templates ``tables/words.yaml`` says what the keys are called, and
``tables/sample.yaml`` what all examples are filled from.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from jianhu.base.paper.blocks import Document
from jianhu.base.paper.filling import Filler
from jianhu.base.paper.linting import due, lint
from jianhu.base.paper.template import Incomplete, Sample, Template
from jianhu.kit.folder import read_yaml_folder
from jianhu.law.articles import cited


@dataclass(frozen=True)
class Templates:
    """The folder of one room."""

    folder: Path

    def all(self) -> dict[str, Template]:
        return read_yaml_folder(self.folder, Template)

    def words(self) -> dict[str, str]:
        """Return what each key of a context is called in Chinese."""
        return _words(self.folder)

    def fill(self, template: Template, context: Mapping[str, Any]) -> Document:
        """Return the document, or refuse and name in Chinese everything that nobody has said."""
        filler = Filler(context)
        blocks = filler.fill(template.blocks)
        office = filler.fill("{office.name}")
        number = filler.fill("{act.number}") if template.letters else ""
        if filler.missing:
            raise self._incomplete(template, filler.missing)
        return Document(
            title=template.title,
            office=office,
            number=number,
            compact=template.compact,
            blocks=blocks,
            carries=tuple(filler.carries),
            holds=due(template, context),
        )

    def _incomplete(self, template: Template, keys: list[str]) -> Incomplete:
        missing = "、".join(self.words().get(key, key) for key in keys)
        return Incomplete(f"《{template.title}》还缺：{missing}。请补充后再制作。", keys=keys)

    def sample(self, example: Sample) -> dict[str, Any]:
        """Return the context an example is filled from."""
        return laid_over(_table(self.folder, "sample"), example.context)

    def made(self, template: Template, example: Sample) -> Document:
        """Return the document of an example, without the blocks that it leaves out."""
        document = self.fill(template, self.sample(example))
        kept = tuple(
            block for block in document.blocks if block.name != example.without or not block.name
        )
        return document.model_copy(update={"blocks": kept})

    def disproved(self) -> Iterator[tuple[str, str]]:
        """Name the templates whose own examples say otherwise, each with what the example says."""
        for name, template in self.all().items():
            for example in template.examples:
                if not self._lints(template, example):
                    yield name, example.say

    def _lints(self, template: Template, example: Sample) -> bool:
        try:
            lacking = lint(template, self.made(template, example))
        except Incomplete:
            return False
        if not example.refused:
            return not lacking
        return any(cited(example.refused) in each for each in lacking)


@cache
def _words(folder: Path) -> dict[str, str]:
    return dict(_flat(_table(folder, "words")))


def _table(folder: Path, name: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(
        (folder / "tables" / f"{name}.yaml").read_text(encoding="utf-8")
    )
    return read


def _flat(tree: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{name}.")
        else:  # “_” is the list itself
            yield f"{above}{name}".removesuffix("._"), str(value)


def laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return both in one; where both say something, the one above counts, and null takes away."""
    merged = dict(below)
    for name, value in above.items():
        under = merged.get(name)
        both = isinstance(value, Mapping) and isinstance(under, Mapping)
        merged[name] = laid_over(under or {}, value) if both else value
    return merged

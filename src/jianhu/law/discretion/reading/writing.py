"""A table as the register file that it becomes."""

import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from jianhu.law.discretion.table import Table

LONGEST_LINE = 240


class Short(dict[str, Any]):
    """A mapping of plain values; it stands on one line."""


class Dumper(yaml.SafeDumper):
    """Aliases are for machines; a person reads a value twice more easily."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _on_one_line(dumper: yaml.SafeDumper, said: Short) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", said, flow_style=True)


Dumper.add_representer(Short, _on_one_line)


def written(table: Table) -> str:
    """Return the YAML; what a table does not say is left out."""
    said = {key: _plain(part) for key, part in table.model_dump(exclude_defaults=True).items()}
    return yaml.dump(said, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=LONGEST_LINE)


def write(tables: Iterable[Table], folder: Path, prefix: str) -> list[Path]:
    """Write each table into a file of its own, named by its code."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for table in tables:
        path = folder / (re.sub(r"[^\w.-]", "-", f"{prefix}-{table.code}") + ".yaml")
        path.write_text(written(table), encoding="utf-8")
        paths.append(path)
    return paths


def _plain(said: Any) -> Any:
    if isinstance(said, Decimal):
        return int(said) if said == said.to_integral_value() else float(said)
    if isinstance(said, dict):
        parts = {key: _plain(part) for key, part in said.items()}
        nested = any(isinstance(part, list) for part in parts.values())
        return parts if nested or len(str(parts)) > LONGEST_LINE // 2 else Short(parts)
    return [_plain(part) for part in said] if isinstance(said, list | tuple) else said

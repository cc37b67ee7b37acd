"""The linkage model: Splink's settings, and what was learned, kept as a small file of numbers."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from splink import SettingsCreator, block_on
from splink.blocking_rule_library import CustomRule
from splink.comparison_level_library import CustomLevel, ElseLevel
from splink.comparison_library import CustomComparison

from jianhu.subjects.linkage.comparing import (
    BLOCKS,
    COMPARED,
    CROSSED,
    ELSE,
    Compared,
    Step,
    is_empty,
)

Learned = dict[str, Any]
FILE = Path(__file__).parent / "learned.json"
LEAST = 1e-7  # what was never seen may still happen


@cache
def learned() -> Learned:
    """Return what ships: learned from invented lists without their truth; see ``training``."""
    return dict(json.loads(FILE.read_text(encoding="utf-8")))


def settings(
    known: Learned | None = None, rows: int = 0, every_step: bool = False
) -> SettingsCreator:
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_comparison(each, (known or {}).get(each.name, {})) for each in COMPARED],
        blocking_rules_to_generate_predictions=[
            *(block_on(*columns) for columns in BLOCKS),
            *(CustomRule(condition) for condition in CROSSED),
        ],
        probability_two_random_records_match=_chance(known, rows),
        retain_matching_columns=True,
        retain_intermediate_calculation_columns=every_step,
    )


def _chance(known: Learned | None, rows: int) -> float:
    """The more rows, the more of those that look alike by chance: odds fall as rows grow.

    They never rise above those of the rows it was learned and measured on: of two rows alone
    anything would be taken for one subject, and what is not sure can still be asked.
    """
    if not known:
        return 1e-5  # where expectation maximisation starts
    odds = (
        known["probability"] / (1 - known["probability"]) * known["rows"] / max(rows, known["rows"])
    )
    return float(odds / (1 + odds))


def _comparison(compared: Compared, known: dict[str, list[float]]) -> CustomComparison:
    levels = [_level(compared, step, known.get(str(n))) for n, step in enumerate(compared.steps)]
    return CustomComparison(levels, compared.name, compared.label)


def _level(compared: Compared, step: Step, known: list[float] | None) -> Any:
    if step.condition == ELSE:
        level: Any = ElseLevel()
    else:
        level = CustomLevel(step.condition, step.say or compared.label)
    options: dict[str, Any] = {}
    if is_empty(step):
        options["is_null_level"] = True
    if step.rare:
        options |= {
            "tf_adjustment_column": step.rare,
            "disable_tf_exact_match_detection": True,
        }
    if known:
        options |= {"m_probability": known[0], "u_probability": known[1]}
    if known and step.rare and len(known) > 2:
        options["tf_adjustment_weight"] = known[2]
    return level.configure(**options)

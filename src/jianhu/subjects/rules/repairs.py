"""Credit repair: from when it may be asked, when a record ends by itself, what it takes. Pure."""

from datetime import date
from pathlib import Path

from jianhu.kit.errors import Refusal
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.law.deadlines import months_after

REPAIR_RULES = "信用修复管理办法"


class NotYet(Refusal):
    """The terms of repair are not met."""

    code = "not-repairable"
    status = 409


class RepairExample(Shape):
    say: str
    decided: date
    expect_from: date
    expect_until: date


class Repair(Shape):
    """How long a record of this grade stays at least and at most, in months."""

    name: str
    source: str
    level: Level
    since: date
    months_min: int
    months_max: int
    examples: tuple[RepairExample, ...]

    def begins(self, decided: date) -> date:
        return months_after(decided, self.months_min)

    def ends(self, decided: date) -> date:
        return months_after(decided, self.months_max)


def repairs() -> dict[str, Repair]:
    return read_yaml_folder(Path(__file__).parents[1] / "repairs", Repair)


def grade_of(months_min: int) -> str:
    """Return the grade of a penalty by how long it must be shown at least, as its policy says."""
    known = repairs()
    fitting = [key for key, each in known.items() if each.months_min <= months_min]
    return max(fitting, key=lambda key: known[key].months_min)


def may_repair(
    grade: str, decided: date, on: date, *, corrected: bool, performed: bool, promised: bool
) -> None:
    """Refuse, with what is missing: the shortest time, correction, performance, promise."""
    if grade not in repairs():
        raise NotYet("只有行政处罚记录可以申请信用修复。", basis=REPAIR_RULES)
    begins = repairs()[grade].begins(decided)
    missing = [
        (on < begins, f"尚未满最短公示期，{begins:%Y年%-m月%-d日}起可以申请"),
        (not corrected, "违法行为尚未改正"),
        (not performed, "处罚决定尚未履行完毕"),
        (not promised, "尚未公开作出守信承诺"),
    ]
    if said := [says for wanting, says in missing if wanting]:
        raise NotYet(f"{'；'.join(said)}。", basis=REPAIR_RULES)

"""A problem from a file, a plan into one; a misspelt key is an error, not a comment."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from jianhu.kit.errors import Unreadable
from jianhu.kit.shape import Shape
from jianhu.planning.quarter.explain import reasons, said
from jianhu.planning.quarter.plan import Plan, Visit
from jianhu.planning.quarter.problem import Item, Officer, Problem, Rules, Subject, Team
from jianhu.planning.quarter.told import form
from jianhu.planning.quarter.ways import Crow


class Written(Shape):
    """The file's shape: that of a problem, with ways as the crow flies."""

    items: tuple[Item, ...]
    subjects: tuple[Subject, ...]
    officers: tuple[Officer, ...]
    teams: tuple[Team, ...]
    days: tuple[date, ...]
    rules: Rules = Rules()
    ways: Crow = Crow()
    lost: frozenset[tuple[str, date]] = frozenset()


def read_problem(path: Path) -> Problem:
    try:
        found = Written.model_validate_json(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Unreadable(f"找不到文件 {path.name}。") from None
    except (UnicodeDecodeError, ValidationError) as why:
        raise Unreadable(f"{path.name} 读不懂：{why}") from why
    return Problem(**{name: getattr(found, name) for name in Written.model_fields})


def write_problem(problem: Problem) -> str:
    return Written(
        **{name: getattr(problem, name) for name in Written.model_fields}
    ).model_dump_json()


def write_plan(problem: Problem, plan: Plan) -> str:
    return json.dumps(as_json(problem, plan), ensure_ascii=False, default=str)


def as_json(problem: Problem, plan: Plan) -> dict[str, Any]:
    return {
        "crews": [{"name": c.name, "teams": c.teams, "days": sorted(c.days)} for c in plan.crews],
        "visits": [_visit(problem, visit) for visit in plan.visits],
        "outings": [asdict(outing) for outing in plan.outings],
        "desk": plan.desk,
        "left_out": [
            {"item": left.item, "why": left.why.name, "said": said(problem, left)}
            for left in plan.left_out
        ],
        "warned": [asdict(each) for each in plan.warned],
    }


def _visit(problem: Problem, visit: Visit) -> dict[str, Any]:
    return asdict(visit) | {"form": form(problem, visit), "why": reasons(problem, visit)}

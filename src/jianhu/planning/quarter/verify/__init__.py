"""Prove that a plan breaks nothing, knowing nothing of how it was made.

Each file asks one question of the problem and the plan, in the plainest way, and answers with a
sentence for each thing broken. None of them uses the planner's own words for days or crews.
"""

from collections.abc import Iterator

from jianhu.kit.folder import read_module_folder
from jianhu.planning.quarter.plan import Plan
from jianhu.planning.quarter.problem import Problem


def verify(problem: Problem, plan: Plan) -> list[str]:
    return list(_broken(problem, plan))


def _broken(problem: Problem, plan: Plan) -> Iterator[str]:
    for question in read_module_folder(__name__).values():
        yield from question.broken(problem, plan)

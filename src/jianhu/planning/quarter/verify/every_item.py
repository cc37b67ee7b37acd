"""Every due item is in one visit, on the desk, or left out; in time; and rightly so."""

from collections import Counter
from collections.abc import Iterator

from jianhu.planning.quarter.plan import Plan
from jianhu.planning.quarter.problem import Colour, Item, Problem


def broken(problem: Problem, plan: Plan) -> Iterator[str]:
    seen = Counter([*_visited(plan), *plan.desk, *(left.item for left in plan.left_out)])
    known = {item.id: item for item in problem.items}
    yield from (f"事项{name}不在清单上" for name in seen if name not in known)
    yield from (f"事项{name}出现{seen[name]}次" for name in known if seen[name] != 1)
    yield from (f"事项{name}须到现场，却列入非现场" for name in plan.desk if known[name].on_site)
    for visit in plan.visits:
        for item in (known[name] for name in visit.items if name in known):
            if item.subject != visit.subject:
                yield f"事项{item.id}不属于{visit.subject}"
            if not item.earliest <= visit.day <= item.due:
                yield f"事项{item.id}排在{visit.day}，不在{item.earliest}至{item.due}之间"
            if not item.on_site:
                yield f"事项{item.id}可以非现场完成，不应上门"
    for name in [*_visited(plan), *plan.desk]:
        yield from _unlawful(problem, known[name])


def _unlawful(problem: Problem, item: Item) -> Iterator[str]:
    subject = next(s for s in (problem.subject[item.subject],))
    if not item.published:
        yield f"事项{item.id}未公布"
    if subject.colour is Colour.GREEN and item.source in problem.rules.spared:
        yield f"事项{item.id}的对象为绿码，不列入常规检查"


def _visited(plan: Plan) -> list[str]:
    return [name for visit in plan.visits for name in visit.items]

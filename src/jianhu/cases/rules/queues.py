"""What a case waits for, in groups of steps: a queue for each post, then the way of a case.

A queue without steps has every step; ``permission`` names the post whose own queue it is.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from jianhu.cases.rules.procedures import MEASURES, PROCEDURES

Order = Literal["due", "newest"]
MEASURE = tuple(MEASURES)
PENALTY = tuple(name for name in PROCEDURES if name not in MEASURES)
EVERY = (*PENALTY, *MEASURE)


SERVED = "served"


class Queue(NamedTuple):
    """``assigned``: only what was given to the person who looks, and not answered yet.

    ``settled``: of the cases that were served, only those in which nothing, or something, is owed.
    """

    label: str
    empty: str
    steps: tuple[str, ...] = ()
    procedures: tuple[str, ...] = EVERY
    permission: str = ""
    assigned: bool = False
    cards: bool = False
    order: Order = "due"
    settled: bool | None = None

    def holds(self, procedure: str, step: str, *, settled: bool = False) -> bool:
        if procedure not in self.procedures or (self.steps and step not in self.steps):
            return False
        return self.settled is None or step != SERVED or settled is self.settled


REVIEWED = ("concluded", "noticed")
SIGNED = (
    *("clue", "noticed", "kept", "waiver-served", "drop-served", "terminated"),
    *("crime-reported", "crime-refused", "crime-declined", "crime-returned", "convicted"),
    *("measure-asked", "seized-at-once", "measure-refused", "released", "disposed"),
    *("freeze-asked", "unfrozen", "urged", "announced", "executed", "execution-ended", "reversed"),
    *("performed", "done-by-party", "cleared-by-party", "demolished"),
    *("court-granted", "court-denied", "court-refused"),
)
OVER = ("not-filed", "terminated", "transferred", "closed", "archived", "handed-over")
INVESTIGATED = (
    *("filed", "concluded", "promised", "kept", "crime-group", "crime-reported"),
    *("crime-approved", "crime-refused", "crime-declined", "crime-review", "crime-filed"),
    *("crime-returned", "convicted"),
)
PERFORMED = ("decided", "waived", "dropped", "served", "waiver-served", "drop-served")
QUEUES: Mapping[str, Queue] = {
    "signing": Queue(
        "待我签批",
        "没有等您签批的案件。",
        (*SIGNED, SERVED),
        permission="cases.decide",
        cards=True,
        settled=True,
    ),
    "review": Queue(
        "待我审核",
        "没有分派给您、等待审核的案件。",
        REVIEWED,
        PENALTY,
        permission="cases.review",
        assigned=True,
        cards=True,
    ),
    "owed": Queue(
        "待收缴", "没有待收缴的罚没款。", (SERVED,), PENALTY, "cases.collect", settled=False
    ),
    "clue": Queue("待立案", "没有待立案的案件。", ("clue", "spot"), PENALTY),
    "open": Queue("办理中", "没有正在调查的案件。", INVESTIGATED, PENALTY),
    "decide": Queue("待决定", "没有等待决定的案件。", ("noticed",), PENALTY),
    "perform": Queue("执行中", "没有正在执行的案件。", PERFORMED, PENALTY),
    "coercion": Queue(
        "行政强制",
        "没有正在进行的行政强制。",
        tuple(sorted({step for each in MEASURES.values() for step in each.steps()} - set(OVER))),
        MEASURE,
    ),
    "over": Queue("已结", "还没有结案的案件。", OVER, PENALTY, order="newest"),
    "all": Queue("全部", "没有案件。", order="newest"),
}

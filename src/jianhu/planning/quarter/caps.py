"""How often an office, and all of them, may come to a subject in a year."""

from collections.abc import Collection, Sequence

from jianhu.planning.quarter.problem import Cap, Item, Problem, Subject


def over(problem: Problem, subject: Subject, visits: Sequence[Collection[Item]]) -> int:
    """Return by how many visits the caps would be passed."""
    return sum(much for _, much in passed(problem, subject, visits))


def passed(
    problem: Problem, subject: Subject, visits: Sequence[Collection[Item]]
) -> list[tuple[Cap, int]]:
    """Return the caps that would be passed, and by how many visits each."""
    much = [
        (cap, len(counted(cap, subject, visits)) - room(cap, subject))
        for cap in problem.rules.caps
        if cap.kind in {None, subject.kind}
    ]
    return [(cap, more) for cap, more in much if more > 0]


def room(cap: Cap, subject: Subject) -> int:
    """Return how many visits the cap still allows."""
    made = subject.made
    days = {day for office, days in made.items() if cap.office in {None, office} for day in days}
    return max(0, cap.visits - len(days))


def counted(cap: Cap, subject: Subject, visits: Sequence[Collection[Item]]) -> list[int]:
    """Return which visits count: those made for an item that the cap does not set free."""
    return [n for n, visit in enumerate(visits) if any(counts(cap, subject, i) for i in visit)]


def counts(cap: Cap, subject: Subject, item: Item) -> bool:
    return cap.binds(item.office, subject) and item.source not in cap.free


def kept(
    problem: Problem, subject: Subject, visits: Sequence[Collection[Item]]
) -> tuple[list[list[Item]], list[Item]]:
    """Keep to the caps: of what counts, give up the visits that would do least."""
    left = [list(visit) for visit in visits]
    gone: list[Item] = []
    for cap in problem.rules.caps:
        if cap.kind not in {None, subject.kind}:
            continue
        mine = {
            n: [item for item in left[n] if counts(cap, subject, item)]
            for n in counted(cap, subject, left)
        }
        for n in sorted(mine, key=lambda n: -len(mine[n]))[room(cap, subject) :]:
            gone += mine[n]
            left[n] = [item for item in left[n] if item not in mine[n]]
    return left, gone

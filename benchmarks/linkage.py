"""One enterprise, one file: three lists of 100,000 invented rows, and a fourth that comes later.

The linker never sees the truth; what it learned, it learned from a county of another seed. Beside
it: joining by the code alone, and the rule a careful clerk would write. ``learn`` writes the model.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from resource import RUSAGE_SELF, getrusage
from time import perf_counter
from typing import Any

from benchmarks.linkage_lists import PLACES, Row, Truth, lists, newcomers
from jianhu.subjects.linkage import Doubt, Key, Linked, link, link_new, prepare
from jianhu.subjects.linkage.model import FILE
from jianhu.subjects.linkage.training import by_counting, by_expectation, by_truth

ROWS, FRESH = 100_000, 5_000
LEARNED_FROM, MEASURED_ON, TAUGHT = 11, 7, 60_000
SMALLER = 10_000  # rows of each list for the models that are learned during the run
MOST_S, PRECISION, RECALL = 300, 0.99, 0.95


def run(rows: int = ROWS, fresh: int = FRESH) -> dict[str, Any]:
    with ProcessPoolExecutor(1, get_context("spawn")) as alone:  # so that its memory is its own
        ours, later, again = alone.submit(_ours, rows, fresh).result()
    listed, truth, _ = lists(MEASURED_ON, rows)
    table = [ours, _baseline("code alone", by_code, listed, truth)]
    table.append(_baseline("clerk's rule", by_rule, listed, truth))
    return {
        "rows": len(listed),
        "subjects": len(set(truth.values())),
        "target": f"precision {PRECISION}, recall {RECALL}, {MOST_S} s",
        "same_again": again,
        "met": bool(
            again
            and min(ours["precision"], later["precision"]) >= PRECISION
            and ours["recall"] >= RECALL
            and ours["seconds"] <= MOST_S
        ),
        "ways": table,
        "later": [later],
    }


def ablations(rows: int = SMALLER) -> dict[str, Any]:
    """The same lists, smaller, by models that were learned in other ways."""
    taught, known, _ = lists(LEARNED_FROM, rows)
    table = prepare(taught, PLACES)
    subjects = [known[key] for key in _keys(table)]
    listed, truth, _ = lists(MEASURED_ON, rows)
    models = {
        "as shipped": None,
        "without truth (EM)": by_expectation(table),
        "counted, columns apart": by_counting(table, subjects),
        "weighed together": by_truth(table, subjects),
    }
    return {
        "rows": len(listed),
        "ways": [
            {"way": name, **measured(linked.group_of, truth, linked.doubts)}
            for name, model in models.items()
            for linked in [link(listed, places=PLACES, model=model)]
        ],
    }


def learn() -> None:
    taught, truth, _ = lists(LEARNED_FROM, TAUGHT)
    table = prepare(taught, PLACES)
    model = by_truth(table, [truth[key] for key in _keys(table)])
    FILE.write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")


def _ours(rows: int, fresh: int) -> tuple[dict[str, Any], dict[str, Any], bool]:
    listed, truth, county = lists(MEASURED_ON, rows)
    begun = perf_counter()
    table = prepare(listed, PLACES)
    read = perf_counter() - begun
    linked = link(table)
    seconds = perf_counter() - begun
    ours = {
        "way": "jianhu",
        **measured(linked.group_of, truth, linked.doubts),
        "seconds": round(seconds, 1),
        "of_which_reading": round(read, 1),
        "peak_mb": getrusage(RUSAGE_SELF).ru_maxrss // 1024,
    }
    more, known = newcomers(county, MEASURED_ON + 100, fresh)
    begun = perf_counter()
    grown = link_new(table, linked.group_of, more, places=PLACES)
    spent = round(perf_counter() - begun, 1)
    later = {"way": f"{fresh} rows later", **arrived(grown, truth, known), "seconds": spent}
    return ours, later, link(table) == linked


def measured(
    group_of: Mapping[Key, Hashable], truth: Truth, doubts: Iterable[Doubt] = ()
) -> dict[str, Any]:
    """By pairs of rows and by whole files; and if every doubt is answered rightly."""
    found, right = _pairs(group_of.values()), _pairs(truth.values())
    both = _pairs((truth[row], group_of[row]) for row in group_of)
    ours, theirs = _sets(group_of), _sets(truth)
    asked = list(doubts)
    true = [doubt for doubt in asked if truth[doubt.left] == truth[doubt.right]]
    return {
        "precision": round(both / found, 4),
        "recall": round(both / right, 4),
        "files_precision": round(len(ours & theirs) / len(ours), 4),
        "files_recall": round(len(ours & theirs) / len(theirs), 4),
        "asked": len(asked),
        "asked_rightly": len(true),
        "recall_after": round(_after(group_of, truth, true) / right, 4),
    }


def arrived(grown: Linked, truth: Truth, known: Truth) -> dict[str, Any]:
    """Of fresh rows: joined to the right file, to a wrong one, left new though known."""
    subjects = set(truth.values())
    owner = {called: truth[called] for called in {grown.group_of[row] for row in truth}}
    said = {row: owner.get(grown.group_of[row]) for row in known}
    joined = [row for row, subject in said.items() if subject is not None]
    right = sum(said[row] == known[row] for row in joined)
    return {
        "precision": round(right / len(joined), 4),
        "recall": round(right / sum(subject in subjects for subject in known.values()), 4),
        "asked": len(grown.doubts),
    }


def by_code(rows: list[Row]) -> dict[Key, Hashable]:
    return {(row["list"], row["id"]): row["code"] or (row["list"], row["id"]) for row in rows}


def by_rule(rows: list[Row]) -> dict[Key, Hashable]:
    """One code; or one name, read as well as we can, with one telephone or one door."""
    table = prepare(rows, PLACES).to_pylist()
    root = list(range(len(table)))
    first: dict[tuple[Any, ...], int] = {}
    for number, row in enumerate(table):
        place, name = row["spot"], row["core"]
        for key in ((row["code"],), (name, row["phone"]), (name, place, row["unit"] or "")):
            if None not in key:
                root[_top(root, number)] = _top(root, first.setdefault(key, number))
    return {(row["list"], row["id"]): _top(root, n) for n, row in enumerate(table)}


def _baseline(
    way: str, join: Callable[[list[Row]], Mapping[Key, Hashable]], rows: list[Row], truth: Truth
) -> dict[str, Any]:
    begun = perf_counter()
    group_of = join(rows)
    spent = round(perf_counter() - begun, 1)
    return {"way": way, **measured(group_of, truth), "seconds": spent}


def _top(root: list[int], row: int) -> int:
    while root[row] != row:
        root[row] = root[root[row]]
        row = root[row]
    return row


def _pairs(names: Iterable[Hashable]) -> int:
    return sum(n * (n - 1) // 2 for n in Counter(names).values())


def _sets(group_of: Mapping[Key, Hashable]) -> set[frozenset[Key]]:
    found: dict[Hashable, set[Key]] = defaultdict(set)
    for row, called in group_of.items():
        found[called].add(row)
    return {frozenset(rows) for rows in found.values()}


def _after(group_of: Mapping[Key, Hashable], truth: Truth, true: list[Doubt]) -> int:
    """Count the right pairs when the groups of each true doubt are joined."""
    number = {called: n for n, called in enumerate(dict.fromkeys(group_of.values()))}
    root = list(range(len(number)))
    for doubt in true:
        left, right = (number[group_of[row]] for row in (doubt.left, doubt.right))
        root[_top(root, left)] = _top(root, right)
    return _pairs((truth[row], _top(root, number[called])) for row, called in group_of.items())


def _keys(table: Any) -> list[Key]:
    return list(zip(table["list"].to_pylist(), table["id"].to_pylist(), strict=True))


if __name__ == "__main__":
    if sys.argv[1:] == ["learn"]:
        learn()
    else:
        result = ablations() if sys.argv[1:] == ["ablations"] else run()
        for table in (each for each in result.values() if isinstance(each, list)):
            for line in table:
                print(line)  # noqa: T201
        print(json.dumps(result, ensure_ascii=False))  # noqa: T201

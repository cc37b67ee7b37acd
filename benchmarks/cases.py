"""Ten thousand cases: their pages, what may be done next, their documents, and fifty at once."""

import json
import subprocess
import sys
import time
from typing import Any

from benchmarks.case_numbers import spread
from benchmarks.house import ROOT, House, conclude, on_both

CASES, PAPERS, PROCESSES, AT_ONCE, HANDS = 10_000, 200_000, 100, 50, 2
PAGE_MS, LIST_MS, MOVES_MS, DOCUMENT_MS = 150.0, 100.0, 5.0, 150.0


def run() -> dict[str, Any]:
    target = (
        f"{CASES:,} cases, {PAPERS:,} papers: page p95 ≤ {PAGE_MS:.0f} ms, "
        f"lists ≤ {LIST_MS:.0f} ms, "
        f"next moves ≤ {MOVES_MS:.0f} ms of CPU, document ≤ {DOCUMENT_MS:.0f} ms median; "
        f"{AT_ONCE} decided at once, none doubled; {PROCESSES} processes numbered without gap"
    )
    return conclude("cases", target, on_both(measure))


def measure(house: House, kind: str) -> dict[str, Any]:
    filled = house.python("benchmarks.inside", "many_cases", str(CASES), str(PAPERS))
    looked = house.python("benchmarks.inside", "case_pages")
    found = {**filled, **_worst(looked), **_numbered(house), **_decided(house)}
    return {**found, "met": _is_met(found), **looked}


def _worst(looked: dict[str, Any]) -> dict[str, Any]:
    pages = [row for row in looked["pages"] if row["what"] == "case page"]
    lists = [row for row in looked["pages"] if row not in pages]
    return {
        "case_page_p95_ms": max(row["p95_ms"] for row in pages),
        "case_page_cpu_ms": max(row["cpu_p50_ms"] for row in pages),
        "list_p95_ms": max(row["p95_ms"] for row in lists),
        "next_moves_cpu_ms": max(row["moves_cpu_p95_ms"] for row in looked["moves"]),
        "document_median_ms": looked["documents"][0]["p50_ms"],
        "document_p95_ms": looked["documents"][0]["p95_ms"],
    }


def _numbered(house: House) -> dict[str, Any]:
    said = house.python("benchmarks.inside", "case_numbers", str(PROCESSES))
    return {"processes_at_once_s": said["seconds"], "without_gap": said["gapless"]}


def _decided(house: House) -> dict[str, Any]:
    """Decide fifty cases in two processes, a thread for each as the web process has."""
    each = AT_ONCE // HANDS
    running = [_hand(house, place * each, each) for place in range(HANDS)]
    for process in running:
        assert process.stdout
        assert process.stdout.readline() == "up\n"
    begun = time.perf_counter()
    for process in running:
        assert process.stdin
        process.stdin.write("go\n")
        process.stdin.flush()
    made = [json.loads(process.communicate()[0].splitlines()[-1]) for process in running]
    seconds = time.perf_counter() - begun
    numbers = {number for one in made for number in one["numbers"] if number}
    return {
        "decided_at_once": len(numbers),
        "decided_s": round(seconds, 1),
        **{
            f"decided_{key}": ms
            for key, ms in spread([ms for one in made for ms in one["took"]]).items()
        },
    }


def _hand(house: House, first: int, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.inside", "case_decisions", str(first), str(count)]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    return subprocess.Popen(command, env=house.environment, cwd=ROOT, **pipes)


def _is_met(found: dict[str, Any]) -> bool:
    return (
        found["case_page_p95_ms"] <= PAGE_MS
        and found["list_p95_ms"] <= LIST_MS
        and found["next_moves_cpu_ms"] <= MOVES_MS
        and found["document_median_ms"] <= DOCUMENT_MS
        and found["decided_at_once"] == AT_ONCE
        and found["without_gap"]
    )


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(), ensure_ascii=False, indent=1) + "\n")

"""Two hundred thousand files: opened, listed, and all recoloured in a night, twice alike."""

from typing import Any

from benchmarks.house import House, conclude, on_both

COUNT = 200_000
PAGE_MS, NIGHT_S = 150.0, 60.0


def run() -> dict[str, Any]:
    target = (
        f"{COUNT:,} subjects: file page p95 ≤ {PAGE_MS:.0f} ms, "
        f"all recoloured in ≤ {NIGHT_S:.0f} s, a second run alike"
    )
    return conclude("subjects", target, on_both(measure))


def measure(house: House, kind: str) -> dict[str, Any]:
    filled = house.python("benchmarks.inside", "many_subjects", str(COUNT))
    nights = house.python("benchmarks.inside", "subject_nights")
    pages = house.python("benchmarks.inside", "subject_pages")["pages"]
    worst = max(row["p95_ms"] for row in pages if row["what"] == "file page")
    lists = max(row["p95_ms"] for row in pages if row["what"] != "file page")
    slowest = max(night["seconds"] for night in nights["nights"])
    found = {"file_page_p95_ms": worst, "list_p95_ms": lists, "slowest_night_s": slowest}
    found |= {"alike": nights["alike"]}
    met = worst <= PAGE_MS and slowest <= NIGHT_S and nights["alike"]
    return {**filled, **found, "met": met, **nights, "pages": pages}

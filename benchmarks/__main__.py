"""``python -m benchmarks [name …]``: run what is asked, or everything; a table, then JSON."""

import json
import os
import platform
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

NOT_MEASURES = {
    *("alone", "by_ortools", "county_day", "nearest"),
    *("__init__", "__main__", "house", "inside", "many", "pages"),
    *("many_cases", "many_subjects", "many_due", "case_pages", "case_numbers"),
    *("linkage_faults", "linkage_lists", "linkage_words"),
}


def main(asked: list[str]) -> int:
    known = sorted({path.stem for path in Path(__file__).parent.glob("*.py")} - NOT_MEASURES)
    wrong = [name for name in asked if name not in known]
    if wrong:
        sys.stderr.write(f"没有 {'、'.join(wrong)}；可选：{'、'.join(known)}\n")
        return 2
    results: dict[str, Any] = {}
    for name in asked or known:
        sys.stdout.write(f"· {name}\n")
        sys.stdout.flush()
        results[name] = import_module(f"benchmarks.{name}").run()
        sys.stdout.write("\n".join(_lines(results[name])) + "\n\n")
        sys.stdout.flush()
    sys.stdout.write(json.dumps({"machine": _machine(), **results}, ensure_ascii=False) + "\n")
    return 0 if all(each.get("met") is not False for each in results.values()) else 1


def _lines(result: dict[str, Any]) -> list[str]:
    """Lay a result out: plain values as lines, rows as tables."""
    lines = [f"  {key:<28}{_said(value)}" for key, value in result.items() if _plain(value)]
    for key, rows in result.items():
        if isinstance(rows, list) and rows and isinstance(rows[0], dict):
            lines += ["", *_table(key, rows)]
    return lines


def _table(name: str, rows: list[dict[str, Any]]) -> list[str]:
    columns = list(
        dict.fromkeys(key for row in rows for key, value in row.items() if _plain(value))
    )
    shown = [[_said(row.get(key, "")) for key in columns] for row in rows]
    widths = [
        max(map(len, (key, *cells)))
        for key, cells in zip(columns, zip(*shown, strict=True), strict=True)
    ]
    lines = ["  " + "  ".join(key.ljust(width) for key, width in zip(columns, widths, strict=True))]
    lines += [
        "  " + "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        for cells in shown
    ]
    for row in rows:
        for key, inner in row.items():
            if isinstance(inner, list) and inner and isinstance(inner[0], dict):
                lines += ["", f"  {row.get('database', name)} · {key}", *_table(key, inner)]
    return lines


def _plain(value: object) -> bool:
    return not isinstance(value, list | dict)


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "✓" if value else "✗"
    return f"{value:,}" if isinstance(value, int | float) else str(value)


def _machine() -> dict[str, Any]:
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "system": platform.system(),
        "load": round(os.getloadavg()[0], 1),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

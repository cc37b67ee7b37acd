"""Things worth a look. Never red: each line is a question, and “no” is a good answer."""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "jianhu"
Function = ast.FunctionDef | ast.AsyncFunctionDef
BRANCHES = (ast.If, ast.For, ast.While, ast.Try, ast.With, ast.IfExp, ast.BoolOp, ast.comprehension)


def main() -> None:
    hints = [hint for path in sorted(SOURCE.rglob("*.py")) for hint in about(path)]
    for hint in [*hints, *most_edited(), *levels()]:
        sys.stdout.write(f"{hint}\n")


def about(path: Path) -> Iterator[str]:
    if "migrations" in path.parts:
        return
    text, name = path.read_text(encoding="utf-8"), path.relative_to(SOURCE)
    if (lines := text.count("\n")) > 400:
        yield f"{name}: {lines} lines; is there a second thing?"
    yield from _late(text, str(name))
    tree = ast.parse(text)
    functions = [node for node in ast.walk(tree) if isinstance(node, Function)]
    for function in functions:
        yield from _about_function(function, f"{name}: {function.name}")
    if path.name == "services.py":
        verbs = [f for f in tree.body if isinstance(f, Function) and not f.name.startswith("_")]
        if len(verbs) > 8:
            yield f"{name}: {len(verbs)} verbs; split by topic?"


def _about_function(function: Function, where: str) -> Iterator[str]:
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    branches = sum(isinstance(node, BRANCHES) for node in ast.walk(function))
    if lines > 50:
        yield f"{where}: {lines} lines; does a rule want to get out?"
    if branches > 12:
        yield f"{where}: {branches} branches; does a rule want to get out?"
    if (said := ast.get_docstring(function)) and _echoes(function.name, said):
        yield f"{where}: the docstring repeats the name; delete it?"


def _echoes(name: str, said: str) -> bool:
    words = set(re.findall(r"[a-z]+", said.lower())) - {"the", "a", "an", "of", "return", "this"}
    return bool(words) and words <= set(name.split("_"))


def _late(text: str, name: str) -> Iterator[str]:
    today = datetime.now(UTC).date().isoformat()
    for until in re.findall(r"# Until (\d{4}-\d{2}(?:-\d{2})?)", text):
        if until < today[: len(until)]:
            yield f"{name}: “Until {until}” has passed"


def most_edited(top: int = 5) -> Iterator[str]:
    """Where the next circle or drawer starts."""
    command = ["git", "log", "--since=3 months", "--name-only", "--format=", "--", "src"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    for name, times in Counter(said.stdout.split()).most_common(top):
        if times > 10:
            yield f"{name}: edited {times} times this quarter"


def levels() -> Iterator[str]:
    """How sure the registers are of themselves: bronze, silver, gold."""
    known = Counter(_level(path) for path in SOURCE.rglob("*.yaml"))
    yield "registers: " + ", ".join(f"{level} {known[level]}" for level in sorted(known))


def _level(path: Path) -> str:
    entry = yaml.safe_load(path.read_text(encoding="utf-8"))
    return str(entry.get("level", "unstated")) if isinstance(entry, dict) else "unstated"


if __name__ == "__main__":
    main()

"""Write the generated pages of docs/: requirements, permissions, facts, law-coverage.

scripts/docs.py           writes them
scripts/docs.py --check   says which are out of date, and exits with 1
"""

import ast
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
GENERATED = "<!-- 由 make docs 生成，请勿手改。 -->\n\n"
EVERYBODY = {
    "public": "任何人，无需登录",
    "signed-in": "任何已登录的人",
    "signed-source": "持签名密钥的信号来源",
}


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jianhu.project.settings")
    import django

    django.setup()
    pages = {
        "requirements": requirements,
        "permissions": permissions,
        "facts": facts,
        "law-coverage": law_coverage,
    }
    stale = [name for name, page in pages.items() if _differs(DOCS / f"{name}.md", page())]
    if "--check" not in sys.argv:
        for name in stale:
            (DOCS / f"{name}.md").write_text(GENERATED + pages[name](), encoding="utf-8")
        return 0
    for name in stale:
        print(f"docs/{name}.md 已过时，请运行 make docs。", file=sys.stderr)  # noqa: T201
    return 1 if stale else 0


def requirements() -> str:
    rows = yaml.safe_load((DOCS / "requirements-rows.yaml").read_text(encoding="utf-8"))
    proofs = _proofs()
    proved = sum(row["row"] in proofs for row in rows)
    lines = [
        "# 需求与证明\n",
        f"五篇报道逐句拆成 {len(rows)} 行，其中 {proved} 行已有测试证明其验收句。",
        '测试以 `@pytest.mark.requirement("行号")` 标明所证明的行。\n',
        "| 行 | 原文 | 验收句 | 证明 |",
        "|---|---|---|---|",
    ]
    for row in rows:
        tests = "<br>".join(proofs.get(row["row"], ["—"]))
        lines.append(
            f"| {row['row']} | {_cell(row['says'])} | {_cell(row['accepted'])} | {tests} |"
        )
    return "\n".join(lines) + "\n"


def permissions() -> str:
    carried = _posts_by_permission()
    used = _routes_by_permission()
    lines = ["# 权限\n", "每个接口写明谁可以使用；权限随岗位而来。\n"]
    lines += ["| 权限 | 可以做什么 | 哪些岗位有 |", "|---|---|---|"]
    for name in sorted(set(used) | set(carried)):
        what = "；".join(dict.fromkeys(used.get(name, ["—"])))
        who = EVERYBODY.get(name) or "、".join(carried.get(name, ["—"]))
        lines.append(f"| `{name}` | {_cell(what)} | {who} |")
    return "\n".join(lines) + "\n"


def facts() -> str:
    lines = ["# 事实\n", "留痕里的每一条都是一个事实；上层房间可以 `@on(事实)` 听到它。\n"]
    for room, known in _facts_by_room().items():
        lines += [f"\n## {room}\n", "| 事实 | 说法 | 内容 |", "|---|---|---|"]
        for name, fact in sorted(known.items()):
            says = getattr(fact, "SAYS", "") or _own_docstring(fact)
            held = "、".join(f"`{field.name}`" for field in fields(fact)) or "—"
            lines.append(f"| `{name}` | {_cell(says)} | {held} |")
    return "\n".join(lines) + "\n"


def _differs(path: Path, text: str) -> bool:
    return not path.exists() or path.read_text(encoding="utf-8") != GENERATED + text


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ") or "—"


def _own_docstring(fact: type) -> str:
    text = (fact.__doc__ or "").strip()
    return "" if text.startswith(f"{fact.__name__}(") else text


def law_coverage() -> str:
    """Each row of the law: the tests that let the lawful act pass, and that refuse the other."""
    rows = yaml.safe_load((DOCS / "law-rows.yaml").read_text(encoding="utf-8"))
    lets, refuses = _proofs("lets"), _proofs("refuses")
    both = sum(row in lets and row in refuses for row in rows)
    lines = [
        "# 法条与测试\n",
        f"行政处罚法（B）、行政强制法（C）、行政检查（I）共 {len(rows)} 行，"
        f"其中 {both} 行既有放行合法行为的测试，也有拒绝违法行为的测试。"
        "测试以 `lets`、`refuses` 标明所证明的行。\n",
        "| 行 | 条款 | 要求 | 放行 | 拒绝 |",
        "|---|---|---|---|---|",
    ]
    for row, said in rows.items():
        told = ["<br>".join(each.get(row, ["—"])) for each in (lets, refuses)]
        lines.append(f"| {row} | {said['article']} | {_cell(said['says'])} | {' | '.join(told)} |")
    return "\n".join(lines) + "\n"


def _proofs(mark: str = "requirement") -> dict[str, list[str]]:
    """Read the marks off the tests' source, without running anything."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for number, name in _marked(tree, mark):
            found[number].append(f"`{path.relative_to(ROOT / 'tests')}` {name.replace('_', ' ')}")
    return found


def _marked(tree: ast.Module, mark: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for decorator in node.decorator_list:
                for number in _numbers(decorator, mark):
                    yield number, node.name.removeprefix("test_")


def _numbers(decorator: ast.expr, mark: str) -> list[str]:
    if not isinstance(decorator, ast.Call) or not ast.unparse(decorator.func).endswith(f".{mark}"):
        return []
    return [str(ast.literal_eval(argument)) for argument in decorator.args]


def _routes_by_permission() -> dict[str, list[str]]:
    import jianhu.project.urls  # noqa: F401  # building the addresses puts all routers into one list
    from jianhu.project.api import api

    found: dict[str, list[str]] = defaultdict(list)
    for _, router in api._routers:
        for view in router.path_operations.values():
            for operation in view.operations:
                said = (operation.view_func.__doc__ or operation.view_func.__name__).strip()
                for permission in getattr(operation.view_func, "permission", "").split(" | "):
                    found[permission].append(said.splitlines()[0])
    return found


def _posts_by_permission() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "src/jianhu/organisations/posts").glob("*.yaml")):
        post = yaml.safe_load(path.read_text(encoding="utf-8"))
        for permission in post.get("permissions", []):
            found[permission].append(post["name"])
    return found


def _facts_by_room() -> dict[str, dict[str, type]]:
    rooms = sorted(path.parent.name for path in (ROOT / "src/jianhu").glob("*/facts.py"))
    return {room: _facts_in(f"jianhu.{room}.facts") for room in rooms}


def _facts_in(module: str) -> dict[str, type]:
    members = vars(import_module(module)).items()
    return {
        name: member
        for name, member in members
        if hasattr(member, "SAYS") and member.__module__ == module
    }


if __name__ == "__main__":
    sys.exit(main())

"""The house rules that a machine can read. Each failure names a file to imitate."""

import ast
import json
import re
import subprocess
from collections import defaultdict
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args

import grimp
import pytest
import yaml
from ninja import Schema
from ninja.responses import NinjaJSONEncoder

from jianhu.catalogue.rules import EMPOWERMENT
from jianhu.command.rules.procedure import HANDLING
from jianhu.kit.folder import read_module_folder
from jianhu.kit.shape import Level
from jianhu.project.api import api

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.txt", "requirements-build.txt", "requirements-dev.txt"]
SOURCE = ROOT / "src" / "jianhu"
FILES = [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]
REGISTERS = sorted(
    path for path in SOURCE.rglob("*.yaml") if not {"static", "tables"} & set(path.parts)
)

TEXTS = (".txt", ".json", ".toml", ".md", ".yaml", ".py", ".npmrc", ".sh")
MACHINE = r"/work/(main|shared)\b|extra-index-(url)|index-(url) ="


@pytest.fixture(scope="session")
def graph():
    return grimp.build_graph("jianhu", exclude_type_checking_imports=True)


def room(module):
    return ".".join(module.split(".")[:2])


def is_models(module):
    return ".models" in module and not module.startswith("jianhu.base.")


def operations():
    import jianhu.project.urls  # noqa: F401  # building the addresses puts all routers into one list

    return [
        (path, operation)
        for _, router in api._routers
        for path, view in router.path_operations.items()
        for operation in view.operations
    ]


def test_a_rooms_tables_are_touched_only_by_that_room(graph):
    """Ask the other room's services and queries instead; see command/services/dispatching.py."""
    visits = [
        (importer, models)
        for models in filter(is_models, graph.modules)
        for importer in graph.find_modules_that_directly_import(models)
        if room(importer) != room(models)
    ]
    assert not visits


def test_every_route_says_who_may_use_it():
    """Put @needs("room.permission") on the route; see command/api/incidents.py."""
    silent = [
        f"{operation.methods} {path}"
        for path, operation in operations()
        if not hasattr(operation.view_func, "permission")
    ]
    assert not silent


def test_every_route_says_in_chinese_what_it_is_for():
    """Its docstring stands in docs/permissions.md, for who decides about posts."""
    silent = [
        operation.operation_id
        for _, operation in operations()
        if not re.match("[\u4e00-\u9fff]", operation.view_func.__doc__ or "")
    ]
    assert not silent


def test_every_route_has_a_name_of_its_own():
    """Give it an operation_id; the web client's functions are called by it."""
    names = [operation.operation_id for _, operation in operations()]
    assert None not in names
    assert sorted(names) == sorted(set(names))


def test_no_two_rooms_call_a_schema_by_the_same_name():
    """The published API knows a schema by its name alone; put the room's word before it."""
    import jianhu.project.urls  # noqa: F401  # every room's schemas

    rooms = defaultdict(set)
    waiting = [Schema]
    while waiting:
        for shape in waiting.pop().__subclasses__():
            waiting.append(shape)
            if shape.__module__.startswith("jianhu."):
                rooms[shape.__name__].add(shape.__module__)
    assert {name: where for name, where in rooms.items() if len(where) > 1} == {}


def test_the_published_api_is_the_real_one():
    """Run `make openapi` and commit the file; the web front end is generated from it."""
    published = json.loads((ROOT / "openapi.json").read_text(encoding="utf-8"))
    assert published == json.loads(json.dumps(api.get_openapi_schema(), cls=NinjaJSONEncoder))


def named_strings(module):
    """Every string that a module gives a name, or takes over from another of ours by its name."""
    found = {}
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            found[node.targets[0].id] = node.value.value
        elif isinstance(node, ast.ImportFrom) and node.module.startswith("jianhu."):
            other = SOURCE.parent.joinpath(*node.module.split(".")).with_suffix(".py")
            if other.exists() and any(name.name.isupper() for name in node.names):
                found |= named_strings(other)
    return found


def citations():
    """What is cited: basis="…" and basis=NAME, and what the moves of a procedure rest on."""
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "basis":
                if isinstance(node.value, ast.Constant):
                    yield node.value.value
                elif isinstance(node.value, ast.Name):
                    yield named_strings(path)[node.value.id]
    yield from (HANDLING.basis, *(move.basis for move in HANDLING.moves))


def test_every_citation_is_described():
    """Add what you cite to docs/citations.yaml; “law/article” counts for the law."""
    known = set(yaml.safe_load((ROOT / "docs" / "citations.yaml").read_text(encoding="utf-8")))
    cited = set(citations()) - {""}
    assert {"GB/T 30428.8", "administrative-penalty-law/74", EMPOWERMENT} <= cited
    assert {
        cite for cite in cited if cite not in known and cite.split("/")[0] not in known
    } == set()


@pytest.mark.parametrize("path", REGISTERS, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_register_file_carries_examples_and_its_source(path):
    """See sensing/watches/kitchen-fume.yaml."""
    entry = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert entry.get("examples")
    assert entry.get("source")
    assert entry.get("level") in get_args(Level)


def test_every_protocol_carries_examples():
    """See sensing/protocols/hj212/examples.py."""
    for name, protocol in read_module_folder("jianhu.sensing.protocols").items():
        assert protocol.EXAMPLES, name


def permissions_asked():
    """A route may be open to holders of either of two permissions: “a | b”."""
    said = {getattr(operation.view_func, "permission", "") for _, operation in operations()}
    return {permission for each in said for permission in each.split(" | ")}


def facts_by_name():
    import importlib

    found = {}
    for path in sorted(SOURCE.glob("*/facts.py")):
        module = importlib.import_module(f"jianhu.{path.parent.name}.facts")
        for name, member in vars(module).items():
            own = is_dataclass(member) and member.__module__ == module.__name__
            if own and not member.__subclasses__():  # what others extend is no fact itself
                found.setdefault(name, []).append(member)
    return found


def test_names_of_facts_are_unique():
    """The journal calls a fact by its name alone."""
    assert [name for name, facts in facts_by_name().items() if len(facts) > 1] == []


def test_every_fact_is_past_and_frozen():
    """See command/facts.py."""
    for name, (fact, *_) in facts_by_name().items():
        assert fact.__dataclass_params__.frozen, name


def test_every_fact_has_a_sentence_for_the_journal():
    """Give it SAYS, a sentence of its own values; see command/facts.py."""
    for name, (fact, *_) in facts_by_name().items():
        said = fact.SAYS.format(**{field.name: "·" for field in fields(fact)})
        assert any("\u4e00" <= letter <= "\u9fff" for letter in said), name


def test_every_fact_and_permission_is_described():
    """Run `make docs` and commit docs/facts.md and docs/permissions.md."""
    described = "".join(
        (ROOT / "docs" / name).read_text() for name in ("facts.md", "permissions.md")
    )
    missing = [
        name for name in [*facts_by_name(), *permissions_asked()] if f"`{name}`" not in described
    ]
    assert not missing


def test_every_permission_that_a_route_asks_for_is_carried_by_a_post():
    """A permission no post carries opens a door for nobody; see organisations/posts/."""
    from jianhu.organisations.rules.posts import posts

    carried = {permission for post in posts().values() for permission in post.permissions}
    assert permissions_asked() - carried <= {"public", "signed-in", "signed-source"}


def test_each_chinese_word_stands_in_one_row_of_the_words():
    rows = re.findall(
        r"^\| ([^|]+) \|", (ROOT / "docs" / "words.md").read_text("utf-8"), re.MULTILINE
    )
    plain = [re.sub(r"（.*?）|：.*", "", row) for row in rows if row not in ("中文", "---")]
    words = [word for row in plain for word in row.split("、")]
    assert {word for word in words if words.count(word) > 1} == set()


@pytest.mark.parametrize("name", ["web/package-lock.json", *LOCKS])
def test_a_lock_says_what_is_installed_and_not_from_where(name):
    """No address at all, not even a sponsor's: npm notes those beside where it loads from."""
    assert "://" not in (ROOT / name).read_text("utf-8")


def test_no_file_of_ours_knows_the_machine_it_was_written_on():
    """Neither a path of it nor the address of its package index."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    ours = [ROOT / name for name in listed.stdout.split() if name.endswith(TEXTS)]
    for path in filter(Path.exists, ours):
        text = path.read_text(encoding="utf-8", errors="replace")
        assert not re.search(MACHINE, text), path

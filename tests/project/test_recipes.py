"""The recipes are true: what they show can be read, and what they point to is there."""

import re
from pathlib import Path

import pytest
import yaml

from jianhu.command.rules.routing import Route
from jianhu.command.rules.timing import Profile, due
from jianhu.law.discretion.examples import disproved
from jianhu.law.discretion.table import Table
from jianhu.organisations.rules.posts import Post
from jianhu.sensing.rules.watches import Watch
from jianhu.subjects.rules.colours import Scheme

ROOT = Path(__file__).parents[2]
RECIPES = ROOT / "docs" / "recipes"


def shown(recipe):
    """The first file a recipe shows."""
    text = (RECIPES / recipe).read_text(encoding="utf-8")
    return yaml.safe_load(text.split("```yaml\n")[1].split("```")[0])


@pytest.mark.parametrize(
    ("recipe", "shape"),
    [
        ("add-a-routing-rule.md", Route),
        ("add-a-clock-profile.md", Profile),
        ("add-a-post.md", Post),
        ("add-a-watch.md", Watch),
        ("add-a-colour-scheme.md", Scheme),
        ("add-a-discretion-table.md", Table),
    ],
)
def test_the_file_a_recipe_shows_can_be_copied(recipe, shape):
    assert shape.model_validate(shown(recipe)).examples


def test_the_discretion_table_of_the_recipe_proves_itself():
    table = Table.model_validate(shown("add-a-discretion-table.md"))
    assert list(disproved(table)) == []
    assert list(disproved(table.model_copy(update={"factors": table.factors[:1]}))) != []


def test_the_routing_rule_of_the_recipe_proves_itself():
    rule = Route.model_validate(shown("add-a-routing-rule.md"))
    for example in rule.examples:
        assert (rule.when.misses(example.matter) is None) == (example.expect is not None)


def test_the_clock_profile_of_the_recipe_proves_itself():
    profile = Profile.model_validate(shown("add-a-clock-profile.md"))
    example = profile.examples[0]
    term = next(term for term in profile.clocks if term.name == example.clock)
    works = lambda day: day.weekday() < 5  # noqa: E731
    assert due(term, example.started, works, profile.office_hours) == example.due


def test_every_recipe_is_in_the_list_and_every_link_leads_somewhere():
    listed = (RECIPES / "README.md").read_text(encoding="utf-8")
    recipes = {path.name for path in RECIPES.glob("*.md")} - {"README.md"}
    assert set(re.findall(r"\]\(([^)/]+\.md)\)", listed)) == recipes
    for row in re.findall(r"\| `(src/[^`]+|stories/)` \|", listed):
        assert list(ROOT.glob(row.replace("<room>", "*"))), row


@pytest.mark.parametrize(
    "page",
    [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")), ROOT / "deploy/README.md"],
    ids=lambda p: str(p.relative_to(ROOT)),
)
def test_every_link_of_a_page_leads_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert (page.parent / link).exists(), link


def test_every_room_says_why_it_exists():
    source = ROOT / "src" / "jianhu"
    rooms = [folder for folder in source.iterdir() if (folder / "__init__.py").exists()]
    assert [room.name for room in rooms if not (room / "README.md").exists()] == []

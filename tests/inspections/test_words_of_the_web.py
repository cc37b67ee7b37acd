"""What phone and desk call a visit's steps and outcomes is what the rules call them."""

import re
from pathlib import Path

import pytest

from jianhu.inspections.rules.forms import METHODS, OUTCOMES, URGENT
from jianhu.inspections.rules.procedure import STEPS

WORDS = Path(__file__).parents[2] / "web" / "src" / "parts" / "visit-words.ts"


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("STEP_NAMES", STEPS),
        ("OUTCOMES", OUTCOMES),
        ("METHODS", METHODS),
        ("URGENCIES", URGENT),
    ],
)
def test_the_web_says_it_as_the_rules_do(name, known):
    said = re.search(rf"{name}[^=]*= {{(.*?)\n}}", WORDS.read_text(encoding="utf-8"), re.DOTALL)
    assert dict(re.findall(r"(\w+): '([^']*)'", said[1])) == known

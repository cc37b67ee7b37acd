"""Two who would each be the last under a cap come at the same moment: one is let in (I3)."""

import json
import subprocess
import sys

import pytest

from tests.endurance.house import a_house

SHOPS = 4
SEED = """
import json
from tests.web import inspections_luzhen
inspections_luzhen.main()
from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.inspections import services
from jianhu.organisations.models import Office
from jianhu.subjects.models import Subject
from tests.inspections.happening import shop, went

by = {each.username: each for each in Person.objects.all()}
team = Office.objects.get(kind="town-team", area__name="鲁镇街道")
known = Subject.objects.get(name="咸亨酒店")
today = moments.local(moments.now()).date()

class Village:
    code = known.area

def pair(n, source, **more):
    made = shop(Village, f"第{n}家", n=n)
    went(made, f"{today.year}-01-01", team, outcome="corrected")
    said = {"subject": made.code, "day": f"{today}", "source": source, "reference": "预警1",
            "items": ["LU-1"], "officers": [by["runtu"].pk, by["aq"].pk], "merge": False} | more
    return [services.draft_visit(by["si-shu"], said).number for _ in range(2)]

print(json.dumps({
    "approve": [pair(n, "alarm") for n in range(SHOPS)],
    "arrive-urgently": [pair(n, "annual", urgent=True) for n in range(SHOPS, 2 * SHOPS)],
}))
"""
HAND = """
import sys, django; django.setup()
from jianhu.base import moments
from jianhu.base.models import Person
from jianhu.inspections.services import take
from jianhu.kit.errors import Refusal

by = {each.username: each for each in Person.objects.all()}
print("up", flush=True)
for line in sys.stdin:
    move, number = line.split()
    if move == "approve":
        who, said = "lu-siye", {"opinion": "同意", "apart_because": "两条线索分开核查"}
    else:
        at = moments.now().isoformat()
        who, said = "runtu", {"at": at, "certificates_shown": True, "scanned": True,
                              "urgent_because": "燃气泄漏"}
    try:
        take(by[who], number, move, said)
        print("done", flush=True)
    except Refusal as why:
        print(why.basis, why.message, flush=True)
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory, nobody_yet):
    with a_house(tmp_path_factory, nobody_yet) as house:
        seed = [sys.executable, "-c", SEED.replace("SHOPS", f"{SHOPS}")]
        made = subprocess.run(seed, env=house.environment, capture_output=True, text=True)
        assert made.returncode == 0, made.stderr
        house.pairs = json.loads(made.stdout.splitlines()[-1])
        yield house


@pytest.fixture
def hands(house):
    """Two processes, each with a connection of its own."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    command = [sys.executable, "-c", HAND]
    hands = [subprocess.Popen(command, env=house.environment, **pipes) for _ in range(2)]
    assert {hand.stdout.readline() for hand in hands} == {"up\n"}
    yield hands
    for hand in hands:
        hand.communicate(timeout=60)


@pytest.mark.parametrize("move", ["approve", "arrive-urgently"])
def test_of_two_at_once_one_is_under_the_cap_and_the_other_hears_by_which_article(
    house, hands, move
):
    for pair in house.pairs[move]:
        for hand, number in zip(hands, pair, strict=True):
            hand.stdin.write(f"{move} {number}\n")
            hand.stdin.flush()
        answers = [hand.stdout.readline() for hand in hands]

        (late,) = (each for each in answers if each != "done\n")
        assert late.startswith("国办发〔2024〕54号")
        assert "上限2次" in late
    named = ", ".join(f"'{number}'" for pair in house.pairs[move] for number in pair)
    still = f"SELECT count(*) FROM inspections_visit WHERE step = 'draft' AND number IN ({named})"
    assert house.rows(still) == [(SHOPS,)]

"""A stranger reads the page of a draw, runs the program on it, and comes to the same names."""

import html
import json
import re
import subprocess
import sys

import pytest
from django.test import Client

from jianhu.inspections import services
from jianhu.subjects.models import Subject
from jianhu.subjects.services import file_subject
from tests.town import TAVERN

pytestmark = pytest.mark.usefixtures("nine")
SAID = {"title": "餐饮双随机", "industry": "catering", "counts": {"yellow": 2}, "inspectors": 1}


@pytest.fixture
def draw(luzhen, si_shu, runtu, aq):
    """Published, not yet drawn."""
    for name in ("咸亨酒店", "茂源酒店", "魁记面馆", "土谷祠小吃"):
        file_subject(
            runtu, kind="shop", name=name, industry="catering", area=luzhen.lu_village.code,
            lon=TAVERN[0], lat=TAVERN[1],
        )  # fmt: skip
    Subject.objects.update(colour="yellow")
    return services.publish_draw(si_shu, SAID)


def page(path):
    answer = Client().get(f"/portal/draws{path}")
    assert answer.status_code == 200
    return answer.content.decode()


def program_on(text):
    """What stands on the page for all to copy."""
    return html.unescape(re.search(r'<code id="again">(.*?)</code>', text, re.DOTALL)[1])


@pytest.fixture
def run_again(tmp_path):
    """``run_again(program, said)``: what a stranger's Python prints."""

    def run(program, said):
        for name, text in (("draw_again.py", program), ("draw.json", json.dumps(said))):
            (tmp_path / name).write_text(text, encoding="utf-8")
        command = [sys.executable, "-I", "-X", "utf8", "draw_again.py", "draw.json"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
        return done.stdout.decode().splitlines()

    return run


def test_before_the_draw_the_digests_are_there_and_the_secret_is_not(draw):
    text = page(f"/{draw.number}")
    assert draw.listed in text
    assert draw.commitment in text
    assert draw.secret not in text
    assert draw.secret not in page(f"/{draw.number}.json")
    assert "还没有抽取" in page("")
    assert "闰*" in text
    assert "闰土" not in text


@pytest.mark.lets("I13")
def test_the_published_program_on_the_published_file_draws_the_same(draw, si_shu, run_again):
    before = json.loads(page(f"/{draw.number}.json"))
    services.make_draw(si_shu, draw.number, {"spoken": "0731"})
    said = json.loads(page(f"/{draw.number}.json"))
    kept = ("candidates", "counts", "listed", "commitment")
    assert [said[key] for key in kept] == [before[key] for key in kept]
    program = program_on(page(f"/{draw.number}"))
    assert program == Client().get("/static/portal/draw_again.py").getvalue().decode()
    listed, committed, drawn = run_again(program, said)
    assert listed == f"名单摘要 {said['listed']} 一致"
    assert committed == f"密数承诺 {said['commitment']} 一致"
    assert drawn == f"抽取结果 {' '.join(said['drawn'])} 一致"
    assert len(said["drawn"]) == 3


@pytest.mark.refuses("I13")
@pytest.mark.parametrize("which", [0, -1])
@pytest.mark.parametrize("part", [0, 1, 2])
def test_one_candidate_changed_and_the_digest_is_another(draw, si_shu, run_again, which, part):
    services.make_draw(si_shu, draw.number, {"spoken": "7"})
    program = program_on(page(f"/{draw.number}"))
    said = json.loads(page(f"/{draw.number}.json"))
    said["candidates"][which][part] += "x"
    listed, committed, _ = run_again(program, said)
    assert listed.endswith("不一致")
    assert committed.endswith(" 一致")


def test_a_draw_that_is_none_and_a_page_that_is_none_say_so(db):
    for path in ("/SJ2026-999999", "/SJ2026-999999.json", "?from=x"):
        answer = Client().get(f"/portal/draws{path}")
        assert answer.status_code in (404, 422)
    assert "没有公布过抽取" in page("")

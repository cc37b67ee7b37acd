"""What a camera recognises: vending and dumping go to whose they are without a hand."""

import pytest

from jianhu.base.people import system
from jianhu.catalogue.models import Empowerment
from jianhu.command.jobs import work_up
from jianhu.sensing import services as sensing
from tests import town
from tests.command.signing import SECRET, item, send

VENDING, DUMPING = ("street-vending", "占道经营"), ("muck-dumping", "偷倒建筑垃圾")


@pytest.fixture
def camera(luzhen, runtu, wang_hu, street_vending_item, nine):
    """A platform of cameras; both items are Luzhen's to enforce and not Weizhuang's."""
    dumping = town._item(luzhen, "330699-T-2", "对随意倾倒建筑垃圾的处罚", "城市管理", luzhen.zhzfj)
    Empowerment.objects.create(
        item=dumping, town=luzhen.lu, since=town.LONG_AGO, published_on=town.LONG_AGO
    )
    sensing.register_source(system(), "street-eyes", "城管路面感知", "street", secret=SECRET)

    def recognise(kind, at):
        sent = send([item("c-1", kind=kind, lon=at[0], lat=at[1])])
        assert sent.json()["accepted"] == ["c-1"]
        work_up()

    return recognise


@pytest.fixture
def desk(as_, kongyiji):
    """What the desk sees of the one matter there is."""

    def look():
        [row] = as_(kongyiji).get("/command/incidents").json()["items"]
        return as_(kongyiji).get(f"/command/incidents/{row['number']}").json()

    return look


@pytest.mark.requirement("54")
@pytest.mark.parametrize(("kind", "name"), [VENDING, DUMPING])
def test_both_types_exist(as_, kongyiji, kind, name):
    known = {each["code"]: each["name"] for each in as_(kongyiji).get("/command/kinds").json()}

    assert known[kind] == name


@pytest.mark.requirement("54")
@pytest.mark.parametrize(("kind", "name"), [VENDING, DUMPING])
@pytest.mark.parametrize(
    ("at", "office", "rule"),
    [
        (town.TAVERN, "鲁镇执法队", "属地有权单位"),
        (town.WEIZHUANG_TEMPLE, "综合执法局", "镇街无权的事项"),
    ],
    ids=["empowered", "not empowered"],
)
def test_each_goes_by_the_default_rules_to_the_office_with_the_power(
    camera, desk, kind, name, at, office, rule
):
    camera(kind, at)

    seen = desk()
    assert (seen["channel"], seen["kind_name"]) == ("camera", name)
    assert (seen["step"], seen["automatic"], seen["lead_office"]) == ("dispatched", True, office)
    assert f"自动派遣，规则“{rule}”" in seen["timeline"][-1]["sentence"]


@pytest.mark.requirement("54")
def test_what_no_camera_can_mean_is_not_taken(camera):
    assert send([item("c-2", kind="ghost")]).json()["refused"]

"""监管一件事 switched on at a place: every item there has exactly one office that leads."""

import functools
from contextlib import contextmanager

import pytest
import shapely
from django.db import transaction

from jianhu.catalogue.models import Empowerment, Item
from jianhu.command import services as command
from jianhu.command.queries.leading import leading_at
from jianhu.command.queries.scenes import scene_at
from jianhu.command.services.scenes import CodeTaken
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.scenarios import services
from jianhu.scenarios.queries import matched
from jianhu.scenarios.rules import NotPublishable, scenario
from tests.town import LONG_AGO, TAVERN, square

VENUE = square(120.44, 30.04, 120.46, 30.06)
ACROSS_BOTH_TOWNS = square(120.49, 30.04, 120.51, 30.06)


@pytest.fixture
def items(luzhen):
    """Every item of the venue scenario, some empowered in Luzhen, none in Weizhuang."""
    for number, each in enumerate(scenario("venue").items):
        item = Item.objects.create(
            code=f"330699-V-{number}",
            name=f"对{'、'.join(each.words)}的处罚",
            domain="城市管理",
            list="comprehensive",
            office=luzhen.zhzfj,
            department=luzhen.zhzfj,
            object="单位和个人",
            measure="行政处罚",
            basis="示例",
            mode="现场检查",
            since=LONG_AGO,
        )
        if number % 2 == 0:
            Empowerment.objects.create(
                item=item, town=luzhen.lu, since=LONG_AGO, published_on=LONG_AGO
            )


@pytest.fixture
def offices(luzhen):
    from jianhu.organisations.models import Office

    for code in ("gaj", "wglt", "xfjy"):
        Office.objects.create(
            code=code, name=code, short=code, kind="department", area=luzhen.county, since=LONG_AGO
        )


def on(by, shape=VENUE, code="climbing"):
    return services.switch_on(by, "venue", code=code, place="攀岩中心", shape=shape)


def points_in(shape, across=3):
    outline = shapely.geometry.shape(shape)
    west, south, east, north = outline.bounds
    for i in range(across):
        for j in range(across):
            lon = west + (east - west) * (i + 0.5) / across
            lat = south + (north - south) * (j + 0.5) / across
            if shapely.contains_xy(outline, lon, lat):
                yield lon, lat


def leads_at(lon, lat):
    """Who leads for every item of the venue at a point."""
    return {
        each.item.name: leading_at(each.item.kind, lon, lat, item=each.code, scene="venue")
        for each in matched(scenario("venue"))
    }


@pytest.mark.requirement("18")
@pytest.mark.parametrize("shape", [VENUE, ACROSS_BOTH_TOWNS], ids=["one town", "two towns"])
def test_every_item_is_sent_to_the_one_lead_office_at_any_point(
    items, offices, kongyiji, reported, shape
):
    on(kongyiji, shape)
    venue = matched(scenario("venue"))
    asked = 0
    for lon, lat in points_in(shape):
        leads = leads_at(lon, lat)
        assert set(leads) == {item.name for item in scenario("venue").items}
        for each in venue:
            assert sent_to(kongyiji, reported, each, lon, lat) == leads[each.item.name].office
            asked += 1
    assert asked == 9 * 4


@pytest.mark.requirement("18")
def test_a_machine_sends_a_kind_where_it_is_said_to_lead(items, offices, kongyiji, reported):
    on(kongyiji, ACROSS_BOTH_TOWNS)
    for lon, lat in points_in(ACROSS_BOTH_TOWNS):
        for kind in scenario("venue").kinds:
            with alone():
                sent = reported(kind, at=(lon, lat))
                assert (sent.scene, sent.automatic) == ("venue", True)
                assert sent.lead_office_id == leading_at(kind, lon, lat).office


@contextmanager
def alone():
    """What is reported meanwhile is forgotten, so that nothing later merges into it."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def sent_to(by, reported, each, lon, lat):
    """Report it at the point, let a person name the item and hand it to the town's own team."""
    with alone():
        found = reported("", at=(lon, lat), text="请来看看")
        assert (found.scene, found.step) == ("venue", "collected")
        team = organisations.town_team(found.town)
        command.triage(by, found.number, kind=each.item.kind, item=each.code, office=team.pk)
        found.refresh_from_db()
        return found.lead_office_id


def test_the_empowered_team_leads_and_elsewhere_the_department(items, offices, kongyiji, luzhen):
    on(kongyiji, ACROSS_BOTH_TOWNS)
    west, east = leads_at(120.495, 30.05), leads_at(120.505, 30.05)
    assert west["随意倾倒建筑垃圾"].office == luzhen.lu_team.pk
    assert east["随意倾倒建筑垃圾"].office == luzhen.zhzfj.pk
    assert west["擅自占用道路、公共场地经营"].office == luzhen.zhzfj.pk
    assert west["随意倾倒建筑垃圾"].helpers == ("zjj",)


@pytest.mark.requirement("12")
def test_it_cannot_be_published_with_an_item_nobody_answers_for(items, offices, kongyiji):
    missing = matched(scenario("venue"))[0].code
    Empowerment.objects.filter(item__code=missing).delete()
    Item.objects.filter(code=missing).delete()

    with pytest.raises(NotPublishable, match="随意倾倒建筑垃圾"):
        on(kongyiji)
    assert scene_at(*TAVERN) == ""


def test_a_code_belongs_to_one_scenario(items, offices, kongyiji):
    """Another scenario under the same code would take the first one's place without a word."""
    on(kongyiji)
    beside = square(120.41, 30.01, 120.42, 30.02)
    install = functools.partial(
        command.install_scene, "climbing", name="渡口", shape=beside, since=LONG_AGO
    )

    with pytest.raises(CodeTaken, match="攀岩中心"):
        install(scenario="river")
    assert scene_at(*TAVERN) == "venue"
    install(scenario="venue")
    assert scene_at(120.415, 30.015) == "venue"


def test_a_scenario_nobody_wrote_is_not_found(as_, kongyiji):
    with pytest.raises(NotFound, match="没有“opera”这件事"):
        services.switch_off(kongyiji, "opera", "stage")


def test_a_point_belongs_to_one_scene(items, offices, kongyiji):
    on(kongyiji)
    with pytest.raises(NotPublishable, match="重叠"):
        on(kongyiji, square(120.45, 30.05, 120.47, 30.07), code="other")
    on(kongyiji, square(120.46, 30.04, 120.47, 30.06), code="beside")
    assert scene_at(120.465, 30.05) == "venue"


def test_moved_outlines_are_seen_at_once(items, offices, kongyiji):
    on(kongyiji)
    assert scene_at(*TAVERN) == "venue"
    on(kongyiji, square(120.41, 30.01, 120.42, 30.02))
    assert scene_at(*TAVERN) == ""


def test_through_the_api_only_by_who_keeps_the_catalogue(items, offices, as_, kongyiji, luzhen):
    from jianhu.base.models import Person
    from jianhu.organisations.models import Appointment

    keeper = Person.objects.create(username="keeper", name="陈士成")
    Appointment.objects.create(
        person=keeper, office=luzhen.centre, post="catalogue-keeper", kind="line", since=LONG_AGO
    )
    said = {"code": "climbing", "name": "攀岩中心", "shape": VENUE}
    assert as_(kongyiji).post("/scenarios/venue/places", said).status_code == 403
    assert as_(keeper).post("/scenarios/venue/places", said).status_code == 201
    bad = as_(keeper).post("/scenarios/venue/places", said | {"shape": {"type": "Point"}})
    assert bad.json()["type"] == "/problems/not-publishable"

    venue = next(one for one in as_(kongyiji).get("/scenarios").json() if one["code"] == "venue")
    assert [place["name"] for place in venue["places"]] == ["攀岩中心"]
    assert venue["troubles"] == []
    assert {item["use"] for item in venue["items"]} == {"检查事项", "处罚事项"}

    as_(keeper).post("/scenarios/venue/places/climbing/off")
    assert scene_at(*TAVERN) == ""

"""Parks in parks and plants in plants: who was where, and whose a hazard is."""

from datetime import date

import pytest

from jianhu.base.people import system
from jianhu.kit.errors import WrongStep
from jianhu.subjects import queries, services
from jianhu.subjects.models import Notice, Premises
from tests.town import _person

JANUARY, JUNE, JULY = date(2026, 1, 1), date(2026, 6, 1), date(2026, 7, 1)


def firm(name, luzhen):
    return services.file_subject(
        system(), kind="enterprise", name=name, industry="manufacturing", area=luzhen.lu_grid.code
    )


@pytest.fixture
def park(nine, luzhen, analyst):
    """A park of one owner with two plants, each let to a firm."""
    owner, weaver, dyer = (firm(name, luzhen) for name in ("百草园区", "乌篷织造", "三味印染"))
    whole = services.open_premises(
        analyst, name="百草园", kind="park", owner=owner.code, area=luzhen.lu_village.code
    )
    first, second = (
        services.open_premises(analyst, name=name, kind="plant", parent=whole.pk)
        for name in ("一号厂房", "二号厂房")
    )
    services.move_in(analyst, first, weaver, JANUARY)
    services.move_in(analyst, second, dyer, JANUARY)
    return {"owner": owner, "weaver": weaver, "dyer": dyer, "first": first, "second": second}


@pytest.mark.requirement("100")
def test_a_move_keeps_history_and_a_hazard_goes_to_the_tenant_and_his_landlord(
    as_, analyst, luzhen, park
):
    third = services.open_premises(
        analyst, name="三号厂房", kind="plant", parent=park["first"].parent_id
    )
    url = f"/subjects/premises/{third.pk}"
    said = {"tenant": park["weaver"].code, "since": "2026-06-01", "leaves": park["first"].pk}
    assert as_(analyst).post(f"{url}/leases", said).status_code == 201
    assert queries.tenants_of(park["first"], date(2026, 5, 31)) == [park["weaver"]]
    assert queries.tenants_of(park["first"], JUNE) == []
    history = as_(analyst).get(f"/subjects/{park['weaver'].code}").json()["leases"]
    assert [each["place"] for each in history] == ["百草园·一号厂房", "百草园·三号厂房"]

    hazard = as_(analyst).post(f"{url}/hazards", {"says": "电线私拉乱接", "on": "2026-07-01"})
    assert hazard.status_code == 201
    file = as_(analyst).get(f"/subjects/{park['weaver'].code}").json()
    assert [each["says"] for each in file["hazards"]] == ["电线私拉乱接"]
    (notice,) = Notice.objects.filter(subject=park["owner"])
    assert "乌篷织造" in notice.title
    assert "百草园·三号厂房" in notice.says


def test_a_hazard_of_the_past_is_the_tenants_of_that_day(analyst, luzhen, park):
    services.move_out(analyst, park["first"], park["weaver"], JUNE)
    services.move_in(analyst, park["first"], park["dyer"], JULY)
    then = services.report_hazard(analyst, park["first"], "堵塞通道", on=date(2026, 5, 1))
    later = services.report_hazard(analyst, park["first"], "堵塞通道", on=JULY)
    between = services.report_hazard(analyst, park["first"], "堵塞通道", on=date(2026, 6, 15))
    owners = [each.tenant for each in (then, later, between)][:2]
    assert owners == [park["weaver"], park["dyer"]]
    assert between.tenant == park["owner"]


def test_where_several_share_a_place_the_finder_says_whose_it_is(analyst, park):
    services.move_in(analyst, park["first"], park["dyer"], JUNE)
    with pytest.raises(WrongStep):
        services.report_hazard(analyst, park["first"], "堵塞通道", on=JULY)
    named = services.report_hazard(analyst, park["first"], "堵塞通道", tenant=park["dyer"], on=JULY)
    assert named.tenant == park["dyer"]
    with pytest.raises(WrongStep):
        services.report_hazard(analyst, park["second"], "同上", tenant=park["weaver"], on=JULY)


def test_a_lease_neither_doubles_nor_ends_before_it_began(analyst, park):
    with pytest.raises(WrongStep):
        services.move_in(analyst, park["first"], park["weaver"], JUNE)
    with pytest.raises(WrongStep):
        services.move_out(analyst, park["first"], park["weaver"], date(2025, 1, 1))


def test_a_removed_hazard_is_done_once(analyst, park):
    made = services.report_hazard(analyst, park["first"], "堵塞通道", on=JULY)
    services.remove_hazard(analyst, made.pk)
    assert Premises.objects.get(pk=park["first"].pk).hazards.get().removed_on is not None


def test_nobody_removes_a_hazard_of_another_town(nine, as_, analyst, luzhen, park):
    other = _person("wl", "未庄队长", luzhen.wei_team, "team-leader")
    hazard = services.report_hazard(system(), park["first"], "电线老化", on=JULY)
    path = f"/subjects/premises/hazards/{hazard.pk}/removed"
    assert as_(other).post(path).status_code == 404
    assert as_(analyst).post(path).status_code == 200

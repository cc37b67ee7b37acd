"""What is found most often where, and so what an area is checked by."""

import pytest

from tests.inspections.happening import shop, went

pytestmark = pytest.mark.usefixtures("nine")
AUTUMN = {"since": "2026-09-01", "until": "2026-11-30"}


@pytest.fixture
def autumn(luzhen):
    """Luzhen's kitchens smoke, its shops stand in the way; Weizhuang's workshop leaks."""
    tavern, stall = (shop(luzhen.lu_village, "咸亨酒店"),
                     shop(luzhen.lu_village, "杂货铺", industry="retail"))  # fmt: skip
    dye = shop(luzhen.wei_village, "染坊", industry="manufacturing")
    for day in ("2026-09-10", "2026-11-02", "2026-11-12"):
        went(tavern, day, (luzhen.sthj, "correction"))
    went(stall, "2026-10-08", (luzhen.lu_team, "corrected"))
    went(stall, "2026-10-09", (luzhen.lu_team, "fine"))
    for _ in range(4):
        went(dye, "2026-11-05", (luzhen.slj, "case"))
    return luzhen


def asked(as_, who, path="frequent", **more):
    answer = as_(who).get(f"/inspections/{path}", **AUTUMN, **more)
    assert answer.status_code == 200, answer.json()
    return answer.json()


@pytest.mark.requirement("61")
def test_the_most_frequent_problems_of_an_area_or_an_industry_by_month(as_, zhao_taiye, autumn):
    whole = asked(as_, zhao_taiye)
    assert whole["months"] == ["2026-09-01", "2026-10-01", "2026-11-01"]
    assert [(each["item"], each["counts"]) for each in whole["kinds"]] == [
        ("SLJ-1", [0, 0, 4]), ("STHJ-1", [1, 0, 2]), ("LU_TEAM-1", [0, 1, 0])]  # fmt: skip
    assert [each["item"] for each in asked(as_, zhao_taiye, top=1)["kinds"]] == ["SLJ-1"]
    lu = asked(as_, zhao_taiye, area="330699001")["kinds"]
    assert [(each["item"], each["total"]) for each in lu] == [("STHJ-1", 3), ("LU_TEAM-1", 1)]
    retail = asked(as_, zhao_taiye, area="330699001", industry="retail")["kinds"]
    assert [each["item"] for each in retail] == ["LU_TEAM-1"]
    assert as_(zhao_taiye).get("/inspections/frequent", **AUTUMN, top=11).status_code == 422


@pytest.mark.requirement("61")
def test_an_area_is_checked_by_what_was_found_there(as_, zhao_taiye, autumn):
    lines = asked(as_, zhao_taiye, "check-list", area="330699001")
    assert [(e["code"], e["office"], e["checked"], e["found"], e["last"]) for e in lines] == [
        ("STHJ-1", "生态环境局", 3, 3, "2026-11-12"),
        ("LU_TEAM-1", "鲁镇执法队", 2, 1, "2026-10-08"),
    ]


def test_a_team_sees_its_own_town(as_, si_shu, autumn):
    assert {each["item"] for each in asked(as_, si_shu)["kinds"]} == {"STHJ-1", "LU_TEAM-1"}

"""What is not for everybody: concealed matters, and who reported."""

import pytest

from jianhu.base.models import JournalEntry
from jianhu.command.queries.tail import batch_after, last_position, said_to


@pytest.fixture
def matter(reported, street_vending_item, runtu, aq, wang_hu):
    return reported("street-vending", reporter_name="单四嫂子", reporter_phone="13805751234")


def conceal(caller, number, reason="涉及举报人人身安全"):
    return caller.post(f"/command/incidents/{number}/conceal", {"reason": reason})


def lead_of(caller, number):
    return caller.get(f"/command/incidents/{number}").json()["leads_all"][0]["id"]


def test_a_concealed_matter_goes_out_of_sight_and_comes_back(matter, as_, kongyiji, si_shu, runtu):
    desk, leader, number = as_(kongyiji), as_(si_shu), matter.number
    assert leader.get(f"/command/incidents/{number}").status_code == 200

    seen = conceal(desk, number).json()

    assert seen["sensitive"] is True
    assert seen["timeline"][-1]["sentence"] == "列为保密：涉及举报人人身安全"
    assert leader.get(f"/command/incidents/{number}").status_code == 404
    assert leader.get("/command/incidents").json()["items"] == []
    desk.post(f"/command/incidents/{number}/reveal", {"reason": "行动已经结束"})
    assert leader.get(f"/command/incidents/{number}").status_code == 200


def test_a_screen_that_may_no_longer_see_it_asks_anew(matter, as_, kongyiji, si_shu, told):
    told()
    place, notice = last_position()
    conceal(as_(kongyiji), matter.number)
    told()

    batch = batch_after(place, notice)

    assert "reset" in [each["event"] for each in said_to(si_shu, batch)]
    assert matter.number not in str(said_to(si_shu, batch))
    assert [each["event"] for each in said_to(kongyiji, batch)] == ["incident"]


def test_to_conceal_needs_a_reason_and_a_post(matter, as_, kongyiji, runtu):
    answer = conceal(as_(kongyiji), matter.number, reason=" ")

    assert answer.status_code == 422
    assert answer.json()["basis"] == "personal-information-protection-law/6"
    assert conceal(as_(runtu), matter.number).status_code == 403


def test_to_conceal_twice_is_written_once(matter, as_, kongyiji):
    conceal(as_(kongyiji), matter.number)
    conceal(as_(kongyiji), matter.number)

    assert JournalEntry.objects.filter(fact="IncidentConcealed").count() == 1


def test_who_looks_behind_the_mask_leaves_name_and_reason(matter, as_, zhao_taiye):
    commander = as_(zhao_taiye)
    path = f"/command/leads/{lead_of(commander, matter.number)}/reporter"

    assert commander.post(path, {"reason": ""}).status_code == 422
    shown = commander.post(path, {"reason": "电话核实地点"}).json()

    assert shown == {"name": "单四嫂子", "phone": "13805751234"}
    last = commander.get(f"/command/incidents/{matter.number}").json()["timeline"][-1]
    assert last["sentence"] == "查看反映人的个人信息，理由：电话核实地点"
    assert last["by"] == "赵太爷"


def test_a_dispatcher_may_not_look(matter, as_, kongyiji):
    desk = as_(kongyiji)
    path = f"/command/leads/{lead_of(desk, matter.number)}/reporter"

    assert desk.post(path, {"reason": "好奇"}).status_code == 403
    assert not JournalEntry.objects.filter(fact="PersonalDataShown").exists()

"""Investigating: evidence registered, records by two, devices reviewed, phases recorded, masks."""

from datetime import UTC, datetime

import pytest

from jianhu.base import clocks, moments, teller
from jianhu.base.models import JournalEntry
from jianhu.cases.models import Case, EmergencyResponse

PENALTY = "administrative-penalty-law"
NEEDED = {"because": "桌子当晚就会搬走", "opinion": "同意"}
TABLES = {
    "on": "2026-11-20",
    "things": ["方桌四张"],
    "place": "执法队库房",
    "shown": True,
    "signed": True,
}
DECIDED = {"on": "2026-11-20", "reason": "已拍照固定"}
CAMERA = {
    "code": "CAM-1",
    "name": "酒店门前摄像机",
    "place": "鲁镇酒店门前",
    "lon": 120.45,
    "lat": 30.05,
    "grounds": "道路交通安全法第一百一十四条",
    "sign": "东侧路口设置标志牌",
}
GOOD = {"true": True, "clear": True, "complete": True, "accurate": True, "opinion": "可用"}


def pass_to(day):
    moments.set_to(datetime.fromisoformat(f"{day}T01:00:00").replace(tzinfo=UTC))
    while clocks.ring_due():
        pass
    teller.tell_everything()


@pytest.fixture
def filed(case):
    walk = case()
    walk.does("file")
    return walk


def by(walk, who, move, **said):
    return walk.take(move, by=getattr(walk.people, who), **said)


def approved(walk):
    assert by(walk, "head", "approve-registration", **NEEDED).status_code == 200
    return walk


@pytest.mark.lets("B31")
@pytest.mark.parametrize("fate", ["returned", "appraisal", "released"])
def test_evidence_is_registered_and_decided_within_seven_working_days(filed, fate):
    now = approved(filed).does("register-evidence", **TABLES)
    term = {each["name"]: each["on"] for each in now["terms"]}
    assert term["registered-evidence"] == "2026-12-01"
    pass_to("2026-12-01")
    answer = by(filed, "head", "decide-registered", **DECIDED | {"fate": fate})
    assert answer.status_code == 200
    assert "registered-evidence" not in [each["name"] for each in answer.json()["terms"]]


@pytest.mark.refuses("B31")
def test_without_the_heads_approval_nothing_is_registered(filed):
    assert filed.refused("register-evidence", **TABLES)["basis"] == f"{PENALTY}/56"
    approved(filed).does("register-evidence", **TABLES)
    assert filed.refused("register-evidence", **TABLES)["basis"] == f"{PENALTY}/56"


@pytest.mark.refuses("B31", "B20")
@pytest.mark.parametrize(("said", "article"), [({"shown": False}, "55"), ({"signed": False}, "56")])
def test_it_is_done_before_the_party_with_certificates(filed, said, article):
    approved(filed)
    assert filed.refused("register-evidence", **TABLES | said)["basis"] == f"{PENALTY}/{article}"


@pytest.mark.refuses("B31")
def test_what_was_not_decided_in_time_lapses_with_an_alarm_and_goes_back(filed):
    approved(filed).does("register-evidence", **TABLES)
    pass_to("2026-12-02")
    alarm = next(e for e in filed.now()["overdue"] if e["name"] == "registered-evidence")
    assert (alarm["due_on"], "自动解除" in alarm["says"]) == ("2026-12-01", True)
    late = by(filed, "head", "decide-registered", **DECIDED | {"fate": "confiscated"})
    assert late.json()["basis"] == f"{PENALTY}/56"
    back = by(filed, "head", "decide-registered", **DECIDED | {"fate": "released"})
    assert back.status_code == 200
    alarm = next(e for e in filed.now()["overdue"] if e["name"] == "registered-evidence")
    assert alarm["met_on"] == "2026-12-02"


def keep(walk, as_, **proof):
    said = {"kind": "勘验、现场笔录", "proves": "违法行为", "says": "桌子占道", "shown": True}
    return as_(walk.people.officer).post(f"/cases/{walk.number}/evidence", {"said": said | proof})


@pytest.mark.lets("B20")
@pytest.mark.refuses("B20", "B31")
def test_a_record_is_made_by_two_who_showed_their_certificates(filed, as_):
    alone = keep(filed, as_, officers=[filed.people.officer.pk])
    assert (alone.status_code, alone.json()["basis"]) == (409, f"{PENALTY}/42")
    assert keep(filed, as_, shown=False).json()["basis"] == f"{PENALTY}/55"
    both = [filed.people.officer.pk, filed.people.second.pk]
    assert keep(filed, as_, officers=both).status_code == 200
    filed.people.second.certificates.all().delete()
    assert keep(filed, as_, officers=both).json()["basis"] == f"{PENALTY}/42"


@pytest.fixture
def camera(as_, people, lv_weifu):
    """A camera through both reviews; ``camera()`` publishes it."""
    as_(people.officer).post("/monitoring-devices", {"said": CAMERA})
    path = "/monitoring-devices/CAM-1"

    def publish(legal=True, technical=True):
        if legal:
            assert as_(people.reviewer).post(f"{path}/legal-review").status_code == 200
        if technical:
            assert as_(lv_weifu).post(f"{path}/technical-review").status_code == 200
        return as_(people.head).post(f"{path}/publication")

    return publish


@pytest.mark.lets("B19")
@pytest.mark.refuses("B19")
def test_a_devices_record_is_evidence_once_it_was_reviewed(filed, as_, camera):
    assert camera().status_code == 200
    filed.proves("当事人身份", "情节和后果")
    kept = keep(filed, as_, kind="视听资料", monitor="CAM-1").json()["evidence"][-1]
    assert kept["inadmissible"] == "记录未经行政机关审核"
    assert filed.refused("conclude")["basis"] == f"{PENALTY}/40"
    path = f"/cases/{filed.number}/evidence/{kept['id']}/review"
    blurred = as_(filed.people.officer).post(path, {"said": GOOD | {"clear": False}}).json()
    assert blurred["evidence"][-1]["inadmissible"] == "经审核不清晰"
    filed.does("order-correction")
    assert filed.refused("conclude")["basis"] == f"{PENALTY}/40"
    as_(filed.people.officer).post(path, {"said": GOOD})
    filed.does("conclude")


@pytest.mark.refuses("B19")
@pytest.mark.parametrize(
    ("passed", "says"),
    [
        ({"legal": False, "technical": True}, "法制审核"),
        ({"legal": True, "technical": False}, "技术审核"),
    ],
)
def test_a_device_is_published_after_both_reviews(camera, passed, says):
    answer = camera(**passed)
    assert (answer.status_code, answer.json()["basis"]) == (409, f"{PENALTY}/41")
    assert says in answer.json()["detail"]


@pytest.mark.refuses("B19")
def test_the_record_of_an_unpublished_device_stays_inadmissible(filed, as_, camera):
    kept = keep(filed, as_, kind="视听资料", monitor="CAM-1").json()["evidence"][-1]
    path = f"/cases/{filed.number}/evidence/{kept['id']}/review"
    as_(filed.people.officer).post(path, {"said": GOOD})
    assert "没有经审核公布" in filed.now()["evidence"][-1]["inadmissible"]
    unknown = keep(filed, as_, kind="视听资料", monitor="CAM-2")
    assert unknown.json()["basis"] == f"{PENALTY}/41"


@pytest.mark.lets("B19")
def test_everybody_may_know_where_devices_stand(as_, camera):
    assert as_().get("/monitoring-devices").json() == []
    camera()
    assert [each["place"] for each in as_().get("/monitoring-devices").json()] == ["鲁镇酒店门前"]


@pytest.mark.lets("B25")
@pytest.mark.refuses("B25")
def test_a_phase_without_a_recording_is_named(filed, as_):
    path = f"/cases/{filed.number}/recordings"
    officer = as_(filed.people.officer)
    assert [each["name"] for each in officer.get(path).json() if each["missing"]] == ["启动"]
    nowhere = {"phase": "start", "medium": "video", "says": "立案现场"}
    assert officer.post(path, {"said": nowhere}).status_code == 422
    answer = officer.post(path, {"said": nowhere | {"kept": "执法记录仪 Z-07"}}).json()
    assert [each["name"] for each in answer if each["missing"]] == []
    assert [each["phase"] for each in answer] == [
        "start",
        "evidence",
        "review",
        "decision",
        "service",
        "execution",
    ]


@pytest.mark.lets("B28")
@pytest.mark.refuses("B28")
def test_a_citizen_is_masked_until_somebody_says_why(case, as_, keeper):
    walk = case(party=keeper | {"phone": "13805750002", "address": "鲁镇一号"})
    shown = walk.now()["parties"][0]
    assert (shown["name"], shown["identity"]) == ("掌*", "3306************11")
    assert (shown["phone"], shown["address"]) == ("138****0002", "")
    path = f"/cases/{walk.number}/parties"
    officer = as_(walk.people.officer)
    refusal = officer.post(path, {"reason": " "})
    assert (refusal.status_code, refusal.json()["basis"]) == (422, f"{PENALTY}/50")
    assert officer.post(path, {"reason": "送达决定书"}).json()[0]["phone"] == "13805750002"
    entry = JournalEntry.objects.get(fact="PersonalDataShown")
    assert (entry.by, entry.data["reason"]) == (walk.people.officer, "送达决定书")
    assert as_(walk.people.cashier).post(path, {"reason": "看看"}).status_code == 403


@pytest.mark.lets("B30")
@pytest.mark.refuses("B30")
def test_a_clue_is_not_left_lying(case):
    walk = case()
    assert {e["name"]: e["on"] for e in walk.now()["terms"]} == {"clue": "2026-12-11"}
    pass_to("2026-12-12")
    assert [each["name"] for each in walk.now()["overdue"]] == ["clue"]
    walk.does("file")
    assert walk.now()["overdue"][0]["met_on"] == "2026-12-12"
    other = case(happened_on="2026-11-19")
    other.does("decline", reason="已自行改正")
    assert other.now()["terms"] == []


@pytest.mark.lets("B27")
@pytest.mark.refuses("B27")
def test_harder_in_an_emergency_and_only_in_one(case, as_, people):
    walk = case().until("noticed")
    walk.does("waive-defence")
    assert walk.refused("decide", emergency=True)["basis"] == f"{PENALTY}/49"
    response = {
        "name": "防台风Ⅱ级应急响应",
        "area": "330699",
        "measures": "沿街不得摆放物品",
        "document": "鉴湖防指1号",
        "since": "2026-11-19",
    }
    assert as_(people.officer).post("/emergencies", {"said": response}).status_code == 403
    as_(people.head).post("/emergencies", {"said": response})
    EmergencyResponse.objects.update(until="2026-11-19")
    assert walk.refused("decide", emergency=True)["basis"] == f"{PENALTY}/49"
    EmergencyResponse.objects.update(until=None)
    walk.does("decide", emergency=True)


@pytest.fixture
def claimed(case, luzhen):
    """Two offices' cases about one act: the department filed first."""
    first = case()
    first.does("file")
    Case.objects.filter(number=first.number).update(office=luzhen.zhzfj)
    return first, case()


SPOKE = {"on": "2026-11-20", "office": "综合执法局", "result": "各持己见"}


@pytest.mark.lets("B2")
@pytest.mark.refuses("B2")
def test_who_does_not_agree_asks_the_common_superior(claimed, as_, luzhen, lv_weifu):
    _, ours = claimed
    named = {
        "on": "2026-11-20",
        "office": luzhen.lu_team.pk,
        "document": "指管1号",
        "opinion": "由鲁镇管辖",
    }
    assert ours.refused("designate", by=lv_weifu, **named)["basis"] == f"{PENALTY}/25"
    ours.does("negotiate", **SPOKE, agreed=False)
    assert ours.take("designate", by=ours.people.head, **named).status_code == 403
    ours.does("designate", by=lv_weifu, **named)
    ours.does("file")


@pytest.mark.refuses("B2")
@pytest.mark.lets("B2")
def test_whom_the_superior_did_not_name_hands_the_case_over(claimed, luzhen, lv_weifu):
    _, ours = claimed
    ours.does("negotiate", **SPOKE, agreed=False)
    named = {
        "on": "2026-11-20",
        "office": luzhen.zhzfj.pk,
        "document": "指管2号",
        "opinion": "由综合执法局管辖",
    }
    ours.does("designate", by=lv_weifu, **named)
    assert "移送" in ours.refused("file")["detail"]
    over = by(ours, "head", "hand-over", to="综合执法局", opinion="移送")
    assert over.json()["step_name"] == "已移送其他机关"


@pytest.mark.refuses("B2")
def test_what_is_ours_is_not_handed_on(case):
    walk = case()
    over = by(walk, "head", "hand-over", to="综合执法局", opinion="移送")
    assert (over.status_code, over.json()["basis"]) == (409, f"{PENALTY}/25")


def test_agreed_between_the_two_the_case_is_filed(claimed):
    _, ours = claimed
    assert ours.refused("file")["basis"] == f"{PENALTY}/25"
    ours.does("negotiate", **SPOKE, agreed=True)
    ours.does("file")

"""Who may see and do what: the whole API walked as each role, and as a stranger."""

import pytest

from jianhu.base.models import Person
from jianhu.command.models import Incident, Notice
from jianhu.organisations.models import Appointment, Area, Office
from tests.command.specimens import call, operations
from tests.town import LONG_AGO, square

PUBLIC = {"signed-source", "public"}
OPERATIONS = sorted(set(operations()))


@pytest.fixture
def secret_matter(reported, street_vending_item, runtu, aq):
    incident = reported("street-vending", text="举报人张三的住址", urgency=2)
    Incident.objects.filter(pk=incident.pk).update(sensitive=True)
    return incident


@pytest.fixture
def from_another_county(db):
    """A dispatcher, with every right, but of the county next door."""
    county = Area.objects.create(
        code="330799",
        name="邻县",
        kind="county",
        since=LONG_AGO,
        shape=square(121, 30, 121.2, 30.1),
    )
    centre = Office.objects.create(
        code="centre-2",
        name="邻县指挥中心",
        short="邻县",
        kind="command-centre",
        area=county,
        since=LONG_AGO,
    )
    person = Person.objects.create(username="neighbour", name="邻县值班员")
    for post in ("dispatcher", "supervisor", "duty-commander", "team-leader"):
        Appointment.objects.create(
            person=person, office=centre, post=post, kind="rota", since=LONG_AGO
        )
    return person


def test_nobody_is_let_in_unknown(secret_matter, as_):
    caller = as_().client
    for method, path, _ in OPERATIONS:
        answer = call(caller, method, path, secret_matter.number)
        assert answer.status_code == 401, (method, path)


def test_without_a_post_nothing_opens(secret_matter, as_, stranger):
    caller = as_(stranger).client
    for method, path, permission in OPERATIONS:
        answer = call(caller, method, path, secret_matter.number)
        if permission == "signed-in":
            assert "张三" not in answer.content.decode(), (method, path)
        else:
            expected = 401 if permission in PUBLIC else 403
            assert answer.status_code == expected, (method, path)


def test_the_county_next_door_sees_and_changes_nothing(secret_matter, as_, from_another_county):
    caller = as_(from_another_county).client
    before = list(Incident.objects.values("pk", "step", "version", "result", "feedback"))
    for method, path, _ in OPERATIONS:
        answer = call(caller, method, path, secret_matter.number)
        said = b"".join(answer.streaming_content) if answer.streaming else answer.content
        text = said.decode(errors="ignore")
        assert "张三" not in text, (method, path)
        assert secret_matter.number not in text or answer.status_code == 404, (method, path)
        after = list(Incident.objects.values("pk", "step", "version", "result", "feedback"))
        assert after == before, (method, path)


ROLES = ["kongyiji", "lv_weifu", "zhao_taiye", "si_shu", "runtu", "xianglin_sao", "qi_jin"]


@pytest.mark.parametrize("role", [*ROLES, "yang_er_sao", "wang_hu"])
def test_each_role_does_what_its_posts_permit_and_nothing_else(role, request, secret_matter, as_):
    person = request.getfixturevalue(role)
    caller = as_(person).client
    mine = set(as_(person).get("/me").json()["permissions"])
    for method, path, permission in OPERATIONS:
        if permission in PUBLIC | {"signed-in"} or mine & set(permission.split(" | ")):
            continue
        answer = call(caller, method, path, secret_matter.number)
        assert answer.status_code == 403, (method, path)


def test_a_sensitive_matter_is_for_those_who_may(secret_matter, as_, kongyiji, si_shu, runtu, aq):
    number = secret_matter.number
    assert as_(kongyiji).get(f"/command/incidents/{number}").status_code == 200
    assert as_(runtu).get(f"/command/incidents/{number}").status_code == 404


def test_a_reporter_is_masked(reported, as_, kongyiji):
    incident = reported(reporter_name="单四嫂子", reporter_phone="13805751234")
    seen = as_(kongyiji).get(f"/command/incidents/{incident.number}").json()

    assert seen["leads_all"][0]["reporter"] == "单*** 138****1234"


def test_a_notice_is_read_only_by_whom_it_is_for(secret_matter, as_, runtu, wang_hu):
    notice = Notice.objects.filter(to=runtu).first()

    assert as_(wang_hu).post(f"/command/notices/{notice.pk}/read").json() == {"read": 0}
    assert as_(runtu).post(f"/command/notices/{notice.pk}/read").json() == {"read": 1}


def test_a_page_larger_than_allowed_is_refused(as_, kongyiji):
    answer = as_(kongyiji).get("/command/incidents", limit=201)

    assert answer.status_code == 422
    assert "最多查看200条" in answer.json()["detail"]

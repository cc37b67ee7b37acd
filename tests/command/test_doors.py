"""Who may see and do what: the whole API walked as each role, and as a stranger."""

from io import BytesIO

import pytest
from PIL import Image

from jianhu.base import attachments
from jianhu.base.models import Attachment, Person
from jianhu.command.models import Incident, Notice
from jianhu.organisations.models import Appointment, Area, Office
from tests.command.specimens import call, operations
from tests.town import LONG_AGO, square

PUBLIC = {"signed-source", "public"}
OPERATIONS = sorted(set(operations()))


@pytest.fixture
def secret_matter(reported, street_vending_item, kongyiji, runtu, aq, settings, tmp_path):
    """Reported by a citizen, with a photo, and on its way to 闰土 and 阿Q."""
    settings.MEDIA_ROOT = tmp_path
    photo = attachments.keep(kongyiji, "张三家门口.png", a_photo())
    incident = reported(
        "street-vending", text="举报人张三的住址", place="张三家门口", urgency=2, photos=[photo.pk]
    )
    Incident.objects.filter(pk=incident.pk).update(sensitive=True, channel="citizen")
    return incident


@pytest.fixture
def places(secret_matter, runtu):
    """The ids of all that belongs to it, as they stand in addresses."""
    (task,), (lead,) = secret_matter.tasks.all(), secret_matter.leads.all()
    return {
        "task": task.pk,
        "lead": lead.pk,
        "attachment": Attachment.objects.get().pk,
        "notice": Notice.objects.filter(to=runtu).first().pk,
        "office": secret_matter.lead_office_id,
    }


def a_photo():
    picture = BytesIO()
    Image.new("RGB", (80, 60), "gray").save(picture, "PNG")
    return picture.getvalue()


def said_in(answer):
    said = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return said.decode(errors="ignore")


def as_it_is(incident):
    """Everything an act could change."""
    return (
        Incident.objects.filter(pk=incident.pk).values().get(),
        list(incident.tasks.values()),
        list(incident.leads.values()),
        list(Notice.objects.filter(incident=incident).values("pk", "read_at")),
    )


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


def test_nobody_is_let_in_unknown(secret_matter, places, as_):
    caller = as_().client
    for method, path, permission in OPERATIONS:
        answer = call(caller, method, path, secret_matter.number, **places)
        if permission == "public":
            assert "张三" not in said_in(answer), (method, path)
        else:
            assert answer.status_code == 401, (method, path)


def test_without_a_post_nothing_opens(secret_matter, places, as_, stranger):
    caller = as_(stranger).client
    for method, path, permission in OPERATIONS:
        answer = call(caller, method, path, secret_matter.number, **places)
        if permission in ("signed-in", "public"):
            assert "张三" not in answer.content.decode(), (method, path)
        else:
            expected = 401 if permission in PUBLIC else 403
            assert answer.status_code == expected, (method, path)


PAGES = [
    "/",
    "/desk",
    "/wall",
    "/m/",
    "/portal/",
    "/portal/map.svg",
    "/portal/discretion?q={number}",
    "/portal/follow/{number}",
    "/portal/follow?token={number}",
    "/open311/v2/services.json",
    "/open311/v2/requests.json",
    "/open311/v2/requests.xml",
    "/open311/v2/requests/{number}.json",
    "/open311/v2/tokens/{number}.json",
]


@pytest.mark.parametrize("page", PAGES)
def test_no_page_says_anything_of_a_secret_matter(page, secret_matter, client):
    text = said_in(client.get(page.format(number=secret_matter.number), follow=True))
    assert "张三" not in text
    assert secret_matter.number not in text or "{number}" in page


OUTSIDERS = ["from_another_county", "wang_hu", "xianglin_sao", "qi_jin", "yang_er_sao", "stranger"]


@pytest.mark.parametrize("who", OUTSIDERS)
def test_whose_it_is_not_sees_and_changes_nothing(who, request, secret_matter, places, as_):
    """Some of them hold every permission there is; it is not their county, town or matter."""
    caller = as_(request.getfixturevalue(who)).client
    before = as_it_is(secret_matter)
    for method, path, _ in OPERATIONS:
        answer = call(caller, method, path, secret_matter.number, **places)
        text = said_in(answer)
        assert "张三" not in text, (method, path)
        assert secret_matter.number not in text or answer.status_code == 404, (method, path)
        assert as_it_is(secret_matter) == before, (method, path)


@pytest.mark.parametrize("who", ["runtu", "aq", "si_shu"])
def test_whom_a_secret_task_is_offered_to_knows_only_that_there_is_one(
    who, request, secret_matter, places, as_
):
    person = request.getfixturevalue(who)
    caller = as_(person).client
    for method, path, _ in OPERATIONS:
        if method == "GET":
            answer = call(caller, method, path, secret_matter.number, **places)
            assert "张三" not in said_in(answer), (method, path)
    (task,) = as_(person).get("/command/tasks").json()
    assert task["incident"]["title"] == "保密事件，接收后可见"
    assert task["incident"]["place"] == ""


def test_who_takes_it_on_sees_it(secret_matter, places, as_, runtu):
    assert as_(runtu).post(f"/command/tasks/{places['task']}/accept").status_code == 200

    (task,) = as_(runtu).get("/command/tasks").json()
    assert task["incident"]["title"] == secret_matter.title
    seen = as_(runtu).get(f"/command/incidents/{secret_matter.number}").json()
    assert seen["text"] == "举报人张三的住址"
    assert secret_matter.title in as_(runtu).get("/command/notices").json()[0]["says"]


def test_the_county_next_door_keeps_its_directory_to_itself(
    as_, from_another_county, xianglin_sao, luzhen
):
    theirs = Office.objects.get(code="centre-2")
    grid_member, neighbour = as_(xianglin_sao), as_(from_another_county)

    assert "centre-2" not in str(grid_member.get("/organisations/offices").json())
    assert grid_member.get("/organisations/people", office=theirs.pk).status_code == 404
    assert grid_member.get("/organisations/people", office=luzhen.lu_team.pk).status_code == 200
    listed = neighbour.get("/organisations/offices").json()
    assert [office["code"] for office in listed] == ["centre-2"]


ROLES = ["kongyiji", "lv_weifu", "zhao_taiye", "si_shu", "runtu", "xianglin_sao", "qi_jin"]


@pytest.mark.parametrize("role", [*ROLES, "yang_er_sao", "wang_hu"])
def test_each_role_does_what_its_posts_permit_and_nothing_else(
    role, request, secret_matter, places, as_
):
    person = request.getfixturevalue(role)
    caller = as_(person).client
    mine = set(as_(person).get("/me").json()["permissions"])
    for method, path, permission in OPERATIONS:
        if permission in PUBLIC | {"signed-in"} or mine & set(permission.split(" | ")):
            continue
        answer = call(caller, method, path, secret_matter.number, **places)
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

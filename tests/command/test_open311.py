"""Open311 GeoReport v2: every method, in JSON and in XML; what anybody may read, and what not."""

from xml.etree import ElementTree

import pytest
from django.test import Client

from jianhu.base.models import JournalEntry
from jianhu.base.people import system
from jianhu.command import services as command
from jianhu.command.models import Incident, Lead
from jianhu.sensing import services as sensing
from tests.town import TAVERN

KEY, OTHER = "civic-app-key", "another-apps-key"
FORMS = ["json", "xml"]
SAID = {
    "api_key": KEY,
    "service_code": "street-vending",
    "description": "咸亨酒店门口有人摆摊，电话13805750001",
    "lat": str(TAVERN[1]),
    "long": str(TAVERN[0]),
    "address_string": "鲁镇东街12号",
    "media_url": "https://app.example/1.jpg",
    "first_name": "嫂子",
    "last_name": "单四",
    "phone": "13805750001",
}


@pytest.fixture(autouse=True)
def civic_app(luzhen, nine):
    sensing.register_source(system(), "civic-app", "市民手机应用", "citizen", secret=KEY)
    sensing.register_source(system(), "other-app", "另一个应用", "citizen", secret=OTHER)


class Caller:
    def __init__(self, form):
        self.form, self.client = form, Client()

    def get(self, place, **asked):
        return self.client.get(f"/open311/v2/{place}.{self.form}", asked)

    def post(self, **more):
        said = {key: value for key, value in (SAID | more).items() if value is not None}
        return self.client.post(f"/open311/v2/requests.{self.form}", said)

    def rows(self, answer):
        """The same list of plain rows, whichever way it came."""
        if self.form == "json":
            assert answer.headers["Content-Type"].startswith("application/json")
            return [
                {key: "" if value is None else str(value) for key, value in row.items()}
                for row in answer.json()
            ]
        assert answer.headers["Content-Type"].startswith("text/xml")
        return [
            {field.tag: field.text or "" for field in row}
            for row in ElementTree.fromstring(answer.content)
        ]


@pytest.fixture(params=FORMS)
def call(request):
    return Caller(request.param)


def test_services_and_their_definitions(call):
    listed = call.rows(call.get("services"))
    assert {"service_code", "service_name", "group"} <= set(listed[0])
    code = listed[0]["service_code"]
    assert code in call.get(f"services/{code}").content.decode()
    refused = call.get("services/flying-saucer")
    assert refused.status_code == 404
    assert "flying-saucer" in call.rows(refused)[0]["description"]


def test_discovery_says_where_it_stands(call):
    said = call.get("discovery").content.decode()
    assert "http://testserver/open311/v2" in said
    assert "GeoReport_v2" in said
    assert "鉴湖县行政执法指挥中心" in said


def test_a_report_is_kept_with_who_sent_it_and_as_it_came(call):
    answer = call.post()

    assert answer.status_code == 201
    lead = Lead.objects.get()
    row = call.rows(answer)[0]
    assert row["token"] == lead.token
    assert row["service_request_id"] == lead.incident.number
    assert (lead.channel, lead.source, lead.text) == ("open311", "civic-app", SAID["description"])
    assert lead.raw["media_url"] == SAID["media_url"]
    assert "api_key" not in lead.raw
    assert lead.ref
    assert lead.reporter_name == "单四嫂子"


def test_the_same_report_sent_again_is_one(call):
    first, again = call.rows(call.post()), call.rows(call.post())

    assert first == again
    assert Lead.objects.count() == 1
    assert call.post(description="另一件事").status_code == 201
    assert Lead.objects.count() == 2


@pytest.mark.parametrize(
    ("wrong", "status", "says"),
    [
        ({"api_key": None}, 403, "api_key"),
        ({"api_key": "guess"}, 403, "api_key"),
        ({"service_code": None}, 400, "service_code"),
        ({"service_code": "flying-saucer"}, 400, "flying-saucer"),
        ({"description": None}, 400, "description"),
        ({"description": "  "}, 400, "description"),
        ({"description": "长" * 4001}, 400, "不能超过4000字"),
        ({"description": "甲\x00乙"}, 400, "不能保存的字符"),
        ({"phone": "\x00"}, 400, "不能保存的字符"),
        ({"lat": None, "long": None, "address_string": None}, 400, "请写明地点"),
        ({"lat": None}, 400, "同时提供"),
        ({"lat": "北"}, 400, "应当是数字"),
        ({"lat": "nan"}, 400, "应当在"),
        ({"long": "inf"}, 400, "应当在"),
        ({"long": "118.0"}, 400, "不在本县范围内"),
    ],
)
def test_what_is_wrong_is_said_in_the_standards_own_form(call, wrong, status, says):
    answer = call.post(**wrong)

    assert answer.status_code == status
    error = call.rows(answer)[0]
    assert error["code"] == str(status)
    assert says in error["description"]
    assert not Lead.objects.exists()


def test_an_address_is_place_enough(call):
    assert call.post(lat=None, long=None).status_code == 201
    assert call.post(lat=None, long=None, address_string=None, address_id="A12").status_code == 201


def test_anybody_reads_what_sort_and_how_far_and_nothing_somebody_wrote(call):
    call.post()
    row = call.rows(call.get("requests"))[0]

    assert row["service_code"] == "street-vending"
    assert (row["status"], row["address"]) == ("open", "鲁镇街道")
    assert row["agency_responsible"]
    assert (row["description"], row["lat"], row["long"], row["media_url"]) == ("", "", "", "")
    assert "东街" not in str(row)
    number = row["service_request_id"]
    assert call.rows(call.get(f"requests/{number}")) == [row]


def test_the_source_reads_its_own_in_full_and_another_does_not(call):
    call.post()
    own = call.rows(call.get("requests", api_key=KEY))[0]
    others = call.rows(call.get("requests", api_key=OTHER))[0]

    assert (own["description"], own["address"]) == (SAID["description"], SAID["address_string"])
    assert (own["lat"], own["media_url"]) == (SAID["lat"], SAID["media_url"])
    assert others["description"] == others["lat"] == ""
    assert call.get("requests", api_key="guess").status_code == 403


def test_what_came_another_way_is_never_published(call, kongyiji, as_):
    """A citizen's report, an officer's find, a sensitive matter."""
    command.receive_report(channel="citizen", text="邻居家油烟太大", place="鲁镇东街12号")
    said = {"text": "一件内部的事", "lon": TAVERN[0], "lat": TAVERN[1], "channel": "open311"}
    assert as_(kongyiji).post("/command/incidents", said).status_code == 422
    assert call.rows(call.get("requests")) == []
    number = Incident.objects.get().number
    assert call.get(f"requests/{number}").status_code == 404

    call.post(service_code="kitchen-fume", lat=None, long=None)
    Incident.objects.update(sensitive=True)
    assert call.rows(call.get("requests")) == []


def test_a_token_leads_to_its_number_and_a_citizens_token_does_not(call):
    token = call.rows(call.post())[0]["token"]
    citizen = command.receive_report(channel="citizen", text="邻居家油烟太大", place="鲁镇")

    assert call.rows(call.get(f"tokens/{token}"))[0]["service_request_id"].startswith("JH")
    assert call.get(f"tokens/{citizen.token}").status_code == 404
    assert call.get("tokens/none").status_code == 404


def test_requests_are_found_by_what_the_standard_asks(call):
    call.post()
    call.post(description="窨井盖没了", service_code="road-damage", lat="30.02", long="120.42")
    first = Incident.objects.order_by("pk").first()
    Incident.objects.filter(pk=first.pk).update(step="closed")

    def found(**asked):
        return len(call.rows(call.get("requests", **asked)))

    assert found() == 2
    assert found(status="open") == found(status="closed") == 1
    assert found(status="open,closed") == 2
    assert found(service_code="road-damage") == 1
    assert found(service_request_id=first.number) == 1
    assert found(start_date="2026-11-20T00:00:00+08:00") == 2
    assert found(end_date="2026-11-20T00:00:00Z") == 0


@pytest.mark.parametrize(
    "asked",
    [
        {"status": "zzz"},
        {"start_date": "yesterday"},
        {"start_date": "0001-01-01T00:00:00+14:00"},
        {"end_date": "9999-12-31T23:59:59-12:00"},
        {"service_code": "\x00"},
        {"service_request_id": "\x00"},
    ],
)
def test_a_question_that_makes_no_sense_is_said_so(call, asked):
    answer = call.get("requests", **asked)

    assert answer.status_code == 400
    assert call.rows(answer)[0]["code"] == "400"


def test_control_characters_do_not_break_the_xml(call):
    call.post(description="一行\x01二行")
    row = call.rows(call.get("requests", api_key=KEY))[0]
    assert row["description"].startswith("一行")
    assert JournalEntry.objects.filter(fact="LeadReceived").count() == 1

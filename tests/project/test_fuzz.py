"""Every operation of the API, given what no program should send: a sentence each time, no crash."""

import json
import sys
from urllib.parse import quote, urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from jianhu.base.models import Person
from jianhu.organisations.models import Appointment
from jianhu.organisations.rules.posts import posts
from tests.command.specimens import STRINGS, _value, operations, schema_of_all
from tests.portal.test_report import photo
from tests.town import LONG_AGO

ODD = ["\x00", "\ud800", "²", "长" * 6000, 10**30, -1, [], {}, None, True]
ODD += ["0001-01-01T00:00:00+14:00", "2026-11-20T09:00:00", float("nan"), [10**30], ["\x00"]]
IN_AN_ADDRESS = ["\x00", "²", "9" * 40, "-1", "nan", "inf", "0001-01-01T00:00:00+14:00", ""]
ROUTES = sorted((method, path) for method, path, _ in operations())


@pytest.fixture
def everyman(luzhen):
    """阿发, who holds every post there is, so that no route turns him away."""
    person = Person.objects.create(username="afa", name="阿发")
    for post in posts():
        Appointment.objects.create(
            person=person, office=luzhen.centre, post=post, kind="rota", since=LONG_AGO
        )
    return person


def shape_of(method, path):
    schema = schema_of_all()
    said = schema["paths"][path][method.lower()]
    content = said.get("requestBody", {}).get("content", {})
    return schema, said.get("parameters", []), content


def properties(shape, schema):
    if "$ref" in shape:
        shape = schema["components"]["schemas"][shape["$ref"].rpartition("/")[2]]
    return shape.get("properties", {})


def odd_requests(method, path, number):
    """Each part of a request made odd in turn, everything else in order."""
    schema, parameters, content = shape_of(method, path)
    known = {"number": number, "date": STRINGS["date"]}
    valid = {p["name"]: known.get(p["name"], _value(p["schema"], schema)) for p in parameters}
    body_shape = content.get("application/json", {}).get("schema")
    body = _value(body_shape, schema) if body_shape else None
    for parameter in parameters:
        for odd in IN_AN_ADDRESS:
            yield address(path, parameters, valid | {parameter["name"]: odd}), body
    plain = address(path, parameters, valid)
    for name in properties(body_shape or {}, schema):
        for odd in ODD:
            yield plain, body | {name: odd}
    for odd in ([], None, "\x00", 3, b"", b"{", b"\xff\xfe", b"[" * 20_000):
        yield plain, odd


def address(path, parameters, values):
    query = {}
    for parameter in parameters:
        name, value = parameter["name"], values[parameter["name"]]
        if parameter["in"] == "path":
            path = path.replace("{" + name + "}", quote(str(value), safe=""))
        elif parameter["in"] == "query" and not isinstance(value, list):
            query[name] = value
    return path + "?" + urlencode(query)


def is_said_well(answer):
    if answer.status_code < 400:
        return True
    known = answer.headers["Content-Type"].startswith("application/problem+json")
    return known and answer.status_code < 500


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_nothing_odd_is_answered_with_a_crash(method, path, everyman, reported):
    number = reported("street-vending").number
    client = Client(raise_request_exception=False)
    client.force_login(everyman)
    for where, body in odd_requests(method, path, number):
        sent = body if isinstance(body, bytes) else json.dumps(body)
        answer = client.generic(method, where, sent, content_type="application/json")
        assert is_said_well(answer), (method, where, sent[:200], answer.content[:300])


@pytest.mark.parametrize("name", ["a\x00b.jpg", "x" * 400])
def test_an_odd_file_name_is_only_a_label(name, everyman, luzhen):
    client = Client(raise_request_exception=False)
    client.force_login(everyman)
    file = SimpleUploadedFile("x.jpg", photo().read())
    file._name = name
    answer = client.post("/api/attachments", {"file": file})
    assert answer.status_code == 201 or is_said_well(answer)


@pytest.mark.parametrize(
    ("asked", "status"),
    [("/api/nothing", 404), ("/api/command/incidents/%00", 404), ("/api/me?x=%00", 200)],
)
def test_an_address_that_is_none_is_a_problem_too(asked, status, everyman):
    client = Client(raise_request_exception=False)
    client.force_login(everyman)
    answer = client.get(asked)
    assert answer.status_code == status
    assert is_said_well(answer)


def test_a_wrong_method_and_a_foreign_form_are_problems_too(everyman):
    client = Client(enforce_csrf_checks=True)
    client.force_login(everyman)
    wrong, foreign = client.delete("/api/me"), client.post("/api/command/notices/1/read")

    assert (wrong.status_code, foreign.status_code) == (405, 403)
    assert is_said_well(wrong)
    assert is_said_well(foreign)
    assert foreign.json()["type"] == "about:blank"  # by which the phone knows to sign in again


def test_what_is_wrong_is_said_in_chinese(as_, kongyiji):
    said = {"lon": "东", "lat": 91, "urgency": 9, "happened_at": "昨天", "place": "远" * 121}
    answer = as_(kongyiji).post("/command/incidents", said)

    says = {each["field"]: each["says"] for each in answer.json()["errors"]}
    assert says["text"] == "没有填写"
    assert says["lon"] == "应当是数字"
    assert says["lat"] == "不能大于90"
    assert says["urgency"] == "不能大于3"
    assert says["happened_at"].startswith("应当是时间")
    assert says["place"] == "不能超过120个字"
    assert "经度" in answer.json()["detail"]


def test_an_accident_names_the_request_and_tells_nothing_else(as_, kongyiji, monkeypatch):
    def stumble(*args, **kwargs):
        raise RuntimeError("the secret of the house")

    monkeypatch.setattr(sys.modules["jianhu.command.api.incidents"], "queue", stumble)
    answer = as_(kongyiji).get("/command/incidents")

    assert answer.status_code == 500
    assert answer.json()["request_id"]
    assert "secret" not in answer.content.decode()

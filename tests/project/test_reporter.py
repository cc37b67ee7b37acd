"""Whoever reported may have their personal data put right or taken out, by their query code."""

import pytest
from click.testing import CliRunner

from jianhu.command import services as command
from jianhu.command.models import Lead
from jianhu.project.cli import main
from tests.town import TAVERN

NAME, PHONE = "单四嫂子", "13805751234"


@pytest.fixture
def token(luzhen):
    """A caller of the hotline, whose platform sends the name along."""
    item = {
        "id": "12345-7",
        "text": "油烟直接排到我家窗口",
        "kind": "kitchen-fume",
        "at": "2026-11-20T00:59:00+00:00",
        "lon": TAVERN[0],
        "lat": TAVERN[1],
        "reporter_name": NAME,
        "reporter_phone": PHONE,
    }
    received = command.receive_batch("hotline", "12345", [item])
    assert received.refused == []
    command.work_up_waiting()
    return Lead.objects.get().token


def reporter(*said):
    return CliRunner().invoke(main, ["reporter", *said])


def kept():
    lead = Lead.objects.get()
    return lead.reporter_name, lead.reporter_phone, NAME in str(lead.raw) or PHONE in str(lead.raw)


def timeline(caller):
    number = Lead.objects.get().incident.number
    return caller.get(f"/command/incidents/{number}").json()["timeline"]


def test_who_reported_is_forgotten_and_the_matter_goes_on(nine, token, as_, zhao_taiye, client):
    assert kept() == (NAME, PHONE, True)
    assert token.isalnum()  # a dash in front would be an option of the command

    said = reporter("forget", token, "--reason", "本人申请")

    assert said.exit_code == 0
    assert kept() == ("", "", False)
    assert timeline(as_(zhao_taiye))[-1]["sentence"] == "删除反映人信息：本人申请"
    assert client.get(f"/portal/follow/{token}").status_code == 200


def test_a_platform_that_sends_it_again_does_not_bring_the_name_back(nine, token):
    sent = Lead.objects.get().raw
    reporter("forget", token, "--reason", "本人申请")

    again = command.receive_batch("hotline", "12345", [sent])

    assert again.known == ["12345-7"]
    assert kept() == ("", "", False)


def test_a_wrong_number_is_put_right(nine, token, as_, zhao_taiye):
    said = reporter(
        "correct", token, "--name", NAME, "--phone", "13805754321", "--reason", "号码写错"
    )

    assert said.exit_code == 0
    assert kept() == (NAME, "13805754321", False)
    last = timeline(as_(zhao_taiye))[-1]
    assert last["sentence"] == "更正反映人信息：号码写错"
    assert "1380575" not in str(last)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (("no-such-code", "--reason", "本人申请"), "没有这个查询码"),
        ((None, "--reason", " "), "请写明理由"),
    ],
)
def test_without_a_code_or_a_reason_nothing_is_changed(nine, token, said, expected):
    answer = reporter("forget", *(token if word is None else word for word in said))
    assert answer.exit_code == 2
    assert expected in answer.output
    assert kept() == (NAME, PHONE, True)


def test_a_query_code_that_begins_with_a_dash_is_no_option(db):
    said = reporter("forget", "-5SEY4xh0BUknahh5", "--reason", "本人申请")
    assert "No such option" not in said.output
    assert said.exit_code != 2

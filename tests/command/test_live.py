"""The live screen: a stream that goes on where it broke off, behind the same doors."""

import json

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from django.test import AsyncClient

from jianhu.base.models import JournalEntry
from jianhu.command import services as command
from jianhu.command.api import live
from jianhu.command.models import Incident
from jianhu.command.queries import tail
from tests.command.test_doors import from_another_county  # noqa: F401


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Streams end at once, and ask in the test's own transaction, whose connection they keep."""

    async def in_this_thread(do, *args):
        return await sync_to_async(do, thread_sensitive=True)(*args)

    monkeypatch.setattr(live, "_in_thread", in_this_thread)
    monkeypatch.setattr(live, "close_old_connections", lambda: None)
    monkeypatch.setattr(live, "FULL_LIFE", 0.0)
    monkeypatch.setattr(live, "_hubs", {})


def listen(person, since=None, **more):
    """Return the events somebody hears from a place on, until the stream ends."""

    async def heard():
        client = AsyncClient()
        if person:
            await client.aforce_login(person)
        headers = {} if since is None else {"last-event-id": str(since)}
        answer = await client.get("/api/live", headers=headers, **more)
        if not answer.streaming:
            return answer
        return "".join([part.decode() async for part in answer.streaming_content])

    said = async_to_sync(heard)()
    return [_event(each) for each in said.split("\n\n") if each] if isinstance(said, str) else said


def _event(text):
    said = dict(line.partition(": ")[::2] for line in text.splitlines())
    return said.get("event"), int(said.get("id", 0)), json.loads(said.get("data", "{}"))


def incidents(events):
    return [data["number"] for event, _, data in events if event == "incident"]


def last():
    return JournalEntry.objects.order_by("-position").first().position


@pytest.fixture
def stall(reported, runtu, aq, street_vending_item, told):
    incident = reported("street-vending")
    told()
    return incident


def test_a_screen_that_comes_back_hears_what_it_missed_and_nothing_else(
    stall, reported, kongyiji, told
):
    here = last()
    fish = reported("fish-trap", text="河里有人放地笼", place="河边")
    told()

    events = listen(kongyiji, since=here)

    assert incidents(events) == [fish.number]
    assert events[-1][1] in (last(), 0)
    assert incidents(listen(kongyiji, since=last())) == []


def three_matters(reported):
    """Their numbers: 甲, 乙 and 丙, too far apart to be one."""
    return [
        reported(
            text=f"第{word}件事，与别的都不相干", at=(120.41 + place, 30.02), place=word
        ).number
        for place, word in ((0.0, "甲"), (0.02, "乙"), (0.04, "丙"))
    ]


def test_a_screen_whose_stream_broke_in_the_middle_goes_on_there(stall, reported, kongyiji, told):
    here = last()
    numbers = three_matters(reported)
    told()
    events = [each for each in listen(kongyiji, since=here) if each[0] == "incident"]
    assert incidents(events) == numbers

    heard, broke_at = events[:2], events[1][1]
    assert incidents(heard) + incidents(listen(kongyiji, since=broke_at)) == numbers


def test_a_screen_far_behind_catches_up_in_one_go(stall, reported, kongyiji, told, monkeypatch):
    monkeypatch.setattr(tail, "MOST", 2)
    here = last()
    numbers = three_matters(reported)
    told()

    heard = incidents(listen(kongyiji, since=here))

    assert set(heard) == set(numbers)


def test_a_screen_too_far_behind_is_told_to_ask_for_everything(stall, kongyiji, monkeypatch):
    monkeypatch.setattr(live, "MOST_BEHIND", 1)
    events = listen(kongyiji, since=0)

    assert ("reset", last(), {}) in events
    assert incidents(events) == []


def test_a_notice_missed_meanwhile_is_told_on_coming_back(stall, kongyiji, runtu, told):
    here = last()
    command.urge(kongyiji, stall.number, note="请尽快到场")
    told()

    says = [data["says"] for event, _, data in listen(runtu, since=here) if event == "notice"]
    assert f"督办 {stall.number}：请尽快到场" in says
    assert "notice" not in [event for event, _, _ in listen(kongyiji, since=here)]
    assert "notice" not in [event for event, _, _ in listen(runtu)]


def test_the_county_next_door_hears_nothing(stall, from_another_county):  # noqa: F811
    events = listen(from_another_county, since=0)

    assert {event for event, _, _ in events} <= {"hello", None}


def test_a_secret_matter_is_heard_by_whoever_handles_it_alone(
    stall, kongyiji, runtu, wang_hu, xianglin_sao, told
):
    Incident.objects.filter(pk=stall.pk).update(sensitive=True)

    assert incidents(listen(kongyiji, since=0)) == [stall.number]
    assert incidents(listen(xianglin_sao, since=0)) == []
    assert incidents(listen(wang_hu, since=0)) == []


@pytest.mark.parametrize("given", ["²", "-1", "abc", "9" * 19, "9" * 18])
def test_what_is_no_place_in_the_journal_begins_now(stall, kongyiji, given):
    events = listen(kongyiji, since=given)

    assert events[0][:2] == ("hello", last())
    assert incidents(events) == []


def test_a_stream_begins_with_where_it_is_and_ends_by_itself(stall, kongyiji):
    events = listen(kongyiji)

    assert events[0] == ("hello", last(), {})
    assert {event for event, _, _ in events} <= {"hello", "position"}


def test_whoever_is_not_signed_in_is_asked_to(stall):
    answer = listen(None)

    assert (answer.status_code, answer.json()["detail"]) == (401, "请先登录。")
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["request_id"]


def test_whoever_holds_no_post_hears_the_truth(stall, stranger):
    answer = listen(stranger)

    assert answer.status_code == 403
    assert "没有这项权限" in answer.json()["detail"]


def test_a_screen_hears_the_rest_of_a_batch_it_is_in_the_middle_of(stall, reported, kongyiji, told):
    here = last()
    first = reported(text="第甲件事，与别的都不相干", at=(120.41, 30.02), place="甲")
    told()
    between = last()
    second = reported(text="第乙件事，与别的都不相干", at=(120.43, 30.02), place="乙")
    told()
    batch = tail.batch_after(here, 0)

    whole = tail.said_to(kongyiji, batch)
    rest = tail.said_to(kongyiji, batch, position=between, notice=batch.notice)

    assert [each["data"]["number"] for each in whole if each["event"] == "incident"] == [
        first.number,
        second.number,
    ]
    assert [each["data"]["number"] for each in rest] == [second.number]

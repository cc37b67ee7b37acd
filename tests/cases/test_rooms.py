"""Interview rooms: one person at a time, two officers, nobody else's hour."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection, connections

from jianhu.base import moments
from jianhu.base.models import JournalEntry
from jianhu.cases import services
from jianhu.cases.models import Booking, Case, InterviewRoom, Paper
from jianhu.kit.errors import WrongStep
from tests.cases.test_records import INTERVIEWED, INVITED, PENALTY
from tests.town import NINE

ALONE = "市场监督管理行政处罚程序规定/29"


def at(hour, minute=0, day=23):
    return f"2026-11-{day}T{hour:02}:{minute:02}:00+08:00"


NINE_ON_MONDAY, TEN_ON_MONDAY = at(9), at(10)


def keeps(as_, head, luzhen, name="一号询问室", **more):
    said = {"office": luzhen.lu_team.pk, "name": name, "place": "鲁镇东街1号", "recording": True}
    answer = as_(head).post("/interview-rooms", {"said": said | more})
    assert answer.status_code == 200, answer.json()
    return answer.json()["id"]


@pytest.fixture
def room(as_, lu_siye, luzhen, nine):
    return keeps(as_, lu_siye, luzhen)


@pytest.fixture
def other_room(as_, lu_siye, luzhen, nine):
    return keeps(as_, lu_siye, luzhen, "二号询问室", recording=False)


@pytest.fixture
def filed(case):
    walk = case()
    walk.does("file")
    return walk


class Desk:
    """``books`` and ``refused`` ask for a room for the tavern-keeper, an hour from nine."""

    def __init__(self, walk, room):
        self.walk, self.room = walk, room
        self.officers = [walk.people.officer.pk, walk.people.second.pk]

    def ask(self, begins=NINE_ON_MONDAY, ends=TEN_ON_MONDAY, by=None, **said):
        words = {"room": self.room, "interviewee": "咸亨掌柜", "officers": self.officers}
        words |= {"begins_at": begins, "ends_at": ends} | said
        who = self.walk.as_(by or self.walk.people.officer)
        return who.post(f"/cases/{self.walk.number}/bookings", {"said": words})

    def books(self, *when, **said):
        answer = self.ask(*when, **said)
        assert answer.status_code == 200, answer.json()
        return answer.json()["bookings"][-1]

    def refused(self, *when, **said):
        answer = self.ask(*when, **said)
        assert answer.status_code == 409, answer.json()
        return answer.json()

    def cancels(self, booking, **said):
        path = f"/cases/{self.walk.number}/bookings/{booking}/cancel"
        said = {"reason": "掌柜改期"} | said
        return self.walk.as_(self.walk.people.officer).post(path, {"said": said})


@pytest.fixture
def desk(filed, room):
    return Desk(filed, room)


@pytest.mark.requirement("43")
def test_a_room_is_booked_for_one_person_and_two_officers(desk):
    made = desk.books()
    assert (made["interviewee"], made["officers"]) == ("咸亨掌柜", ["闰土", "阿Q"])
    assert made["state_name"] == "已预约"
    assert made["room_name"].endswith("一号询问室")
    assert JournalEntry.objects.get(fact="BookingMade").data["when"] == "2026-11-23 09:00–10:00"


def test_who_comes_second_hears_by_whom_and_until_when(desk, case, other_room):
    desk.books()
    other = Desk(case(), desk.room)
    says = other.refused(at(9, 30), at(11))["detail"]
    assert "已由闰土、阿Q预约到11-23 10:00" in says
    other.books(at(10), at(11))
    assert JournalEntry.objects.filter(fact="CaseRefused").count() == 1


def test_an_officer_is_not_in_two_rooms_at_once(desk, other_room):
    desk.books()
    refusal = desk.refused(at(9, 59), at(11), room=other_room, interviewee="孔乙己")
    assert "闰土到11-23 10:00为止" in refusal["detail"]
    assert refusal["basis"] == f"{PENALTY}/42"
    desk.books(at(10), at(11), room=other_room, interviewee="孔乙己")


@pytest.mark.refuses("B31")
@pytest.mark.parametrize(
    ("said", "basis", "says"),
    [
        ({"interviewee": "咸亨掌柜、孔乙己"}, ALONE, "询问应当个别进行"),
        ({"begins": at(9, day=19), "ends": at(10, day=19)}, "", "已经过去"),
        ({"begins": at(7, 30)}, "", "8:00至20:00开放"),
        ({"begins": at(19, 30), "ends": at(20, 30)}, "", "8:00至20:00开放"),
        ({"begins": at(10), "ends": at(9)}, "", "开始时间以后"),
        ({"ends": at(10, day=24)}, "", "同一天"),
    ],
)
def test_a_booking_that_may_not_stand_is_refused_with_a_sentence(desk, said, basis, says):
    refusal = desk.refused(**said)
    assert says in refusal["detail"]
    assert refusal.get("basis", "") == basis


@pytest.mark.refuses("B20")
def test_one_officer_alone_asks_nobody(desk, wang_hu):
    for officers in (desk.officers[:1], [desk.officers[0], wang_hu.pk], []):
        refusal = desk.refused(officers=officers)
        assert refusal["basis"] == f"{PENALTY}/42"
    desk.books()


def test_who_does_not_handle_the_case_books_nothing_for_it(desk, si_shu, wang_hu):
    assert "办案人员" in desk.ask(by=si_shu).json()["detail"]
    assert desk.ask(by=wang_hu).status_code == 404


def test_a_decided_case_asks_nobody_any_more(case, room):
    walk = case().until("noticed")
    refusal = Desk(walk, room).refused()
    assert "不在可以询问的环节" in refusal["detail"]


@pytest.mark.refuses("B25")
def test_where_the_interview_must_be_recorded_the_room_records(desk, other_room):
    desk.books(room=other_room)
    Case.objects.filter(number=desk.walk.number).update(grave=True)
    refusal = desk.refused(at(11), at(12), room=other_room)
    assert refusal["basis"] == f"{PENALTY}/47"
    assert "没有同步录音录像设备" in refusal["detail"]
    desk.books(at(11), at(12))


def test_a_cancelled_hour_is_free_again(desk):
    made = desk.books()
    assert desk.cancels(made["id"], reason="").status_code == 422
    assert desk.cancels(made["id"]).json()["bookings"][0]["reason"] == "掌柜改期"
    assert "已取消" in desk.cancels(made["id"]).json()["detail"]
    desk.books()


def test_the_day_shows_a_case_only_to_whose_it_is(desk, as_, wang_hu, runtu):
    desk.books()
    (mine,) = as_(runtu).get("/interview-rooms", day="2026-11-23").json()["rooms"]
    (theirs,) = as_(wang_hu).get("/interview-rooms", day="2026-11-23").json()["rooms"]
    assert mine["taken"][0]["case"] == desk.walk.number
    assert mine["taken"][0]["interviewee"] == "咸***"
    assert theirs["taken"][0] | {"case": "", "interviewee": ""} == theirs["taken"][0]
    assert theirs["taken"][0]["officers"] == ["闰土", "阿Q"]
    (free,) = as_(runtu).get("/interview-rooms", day="2026-11-24").json()["rooms"]
    assert free["taken"] == []


def test_a_handler_is_told_whom_he_will_likely_ask(desk, as_, si_shu, runtu):
    path = f"/cases/{desk.walk.number}/bookings"
    desk.books()
    handler, colleague = (as_(who).get(path).json() for who in (runtu, si_shu))
    assert (handler["people"], colleague["people"]) == (["咸亨掌柜"], [])
    asked = [each["bookings"][0]["interviewee"] for each in (handler, colleague)]
    assert asked == ["咸亨掌柜", "咸***"]


def test_only_who_keeps_a_room_changes_it(desk, as_, lu_siye, runtu, luzhen):
    path = f"/interview-rooms/{desk.room}"
    patch = lambda who, **said: as_(who).client.patch(  # noqa: E731
        f"/api{path}", {"said": said}, content_type="application/json"
    )
    assert patch(runtu, active=False).status_code == 403
    booked = desk.books()
    assert "请先联系取消" in patch(lu_siye, active=False).json()["detail"]
    desk.cancels(booked["id"])
    assert patch(lu_siye, active=False).json()["active"] is False
    assert "已经停用" in desk.refused()["detail"]
    assert as_(runtu).get("/interview-rooms").json()["rooms"] == []
    assert patch(lu_siye, active=True, name="询问室").json()["name"] == "询问室"
    said = {"office": luzhen.wei_team.pk, "name": "三号", "place": "未庄", "recording": False}
    assert as_(lu_siye).post("/interview-rooms", {"said": said}).status_code == 403


@pytest.fixture
def booked(desk):
    """The tavern-keeper is booked for Monday at nine, and it is Monday a quarter to eleven."""
    made = desk.books()
    moments.set_to(NINE + timedelta(days=3, hours=1, minutes=45))
    return made


def asked(**more):
    hours = {"began_at": at(9), "ended_at": at(9, 40)}
    return INTERVIEWED | hours | {"place": ""} | more


@pytest.mark.requirement("43")
@pytest.mark.lets("B31")
def test_an_interview_takes_place_where_it_was_booked(desk, booked):
    desk.walk.does("interview", **asked(booking=booked["id"], recording="询问一室-20261123-01"))
    (booking,) = Booking.objects.all()
    assert (booking.state, booking.act.move) == ("used", "interview")
    record = str(Paper.objects.get(template="interview-record").document)
    assert "一号询问室（鲁镇东街1号）" in record
    assert "询问一室-20261123-01" in record
    recordings = desk.walk.as_(desk.walk.people.officer).get(
        f"/cases/{desk.walk.number}/recordings"
    )
    assert {each["phase"]: each["recorded"] for each in recordings.json()}["evidence"] == 1


@pytest.mark.refuses("B31")
@pytest.mark.parametrize(
    ("said", "basis", "says"),
    [
        ({"place": "办公室"}, "55", "请选择这个预约"),
        ({"booking": 99}, "55", "没有这个预约"),
        ({"interviewee": "孔乙己"}, "55", "写明询问的时间和地点"),
        ({"interviewee": "咸亨掌柜、孔乙己", "place": "鲁镇"}, "", "只能写一个人"),
    ],
)
def test_whoever_has_a_room_says_so(desk, booked, said, basis, says):
    refusal = desk.walk.refused("interview", **asked(**said))
    assert says in refusal["detail"]
    assert refusal["basis"] == (f"{PENALTY}/{basis}" if basis else ALONE)


@pytest.mark.refuses("B31")
def test_two_people_do_not_share_a_booking(desk, booked):
    said = asked(booking=booked["id"], interviewee="孔乙己")
    assert desk.walk.refused("interview", **said)["basis"] == ALONE
    desk.walk.does("interview", **asked(booking=booked["id"]))
    again = desk.walk.refused("interview", **asked(booking=booked["id"]))
    assert "用过" in again["detail"]


def test_a_grave_interview_says_where_its_recording_is(desk, booked):
    Case.objects.filter(number=desk.walk.number).update(grave=True)
    refusal = desk.walk.refused("interview", **asked(booking=booked["id"]))
    assert refusal["basis"] == f"{PENALTY}/47"
    desk.walk.does("interview", **asked(booking=booked["id"], recording="询问一室-01"))


@pytest.mark.requirement("43")
def test_the_notice_prints_room_and_time(desk):
    made = desk.books(at(9, 30), at(11))
    invited = {"interviewee": "咸亨掌柜", "booking": made["id"]}
    desk.walk.does("invite-interview", **invited)
    notice = str(Paper.objects.get(template="interview-notice").document)
    assert "2026年11月23日9时30分到" in notice
    assert "一号询问室（鲁镇东街1号）" in notice
    assert "请携带" not in notice
    nowhere = desk.walk.refused("invite-interview", **INVITED | {"place": "", "interview_on": None})
    assert "写明询问的时间和地点" in nowhere["detail"]


@pytest.mark.django_db(transaction=True)
def test_of_two_at_the_same_moment_one_has_it(desk, case):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite in memory has one connection; a file has one writer")
    numbers, together = [desk.walk.number, case().number], Barrier(2)
    by, room = desk.walk.people.officer, desk.room
    said = {"room": room, "interviewee": "咸亨掌柜", "officers": desk.officers}

    def book(number):
        together.wait()
        try:
            services.book(by, number, said | {"begins_at": at(9), "ends_at": at(10)})
        except WrongStep as refusal:
            return refusal.message
        finally:
            connections.close_all()
        return ""

    with ThreadPoolExecutor(2) as hands:
        heard = sorted(hands.map(book, numbers))

    assert heard[0] == ""
    assert "预约到11-23 10:00" in heard[1]
    assert InterviewRoom.objects.get().bookings.count() == 1

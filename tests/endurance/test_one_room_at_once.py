"""Two officers ask for one interview room at the same moment: one has it, one hears by whom."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier
from zoneinfo import ZoneInfo

import httpx
import pytest

from tests.endurance.house import a_house
from tests.web.luzhen import PASSWORD

NAMES = ("runtu", "aq")
DAYS = 5


@pytest.fixture(scope="module")
def house(tmp_path_factory, nobody_yet):
    with a_house(tmp_path_factory, nobody_yet) as house:
        house.fill("tests.web.cases_luzhen")
        with house.running("web"):
            house.wait_until_up()
            yield house


@pytest.fixture
def desks(house):
    desks = [signed_in(house, who) for who in NAMES]
    yield desks
    for desk in desks:
        desk.close()


def signed_in(house, who):
    desk = httpx.Client(base_url=house.url, timeout=60)
    desk.get("/login")
    desk.headers["X-CSRFToken"] = desk.cookies["csrftoken"]
    desk.post("/login", data={"username": who, "password": PASSWORD})
    desk.headers["X-CSRFToken"] = desk.cookies["csrftoken"]
    return desk


def book_at_once(desks, path, said):
    """The first asks from nine to ten, the second from half past nine, both for room ``n``."""
    line = Barrier(len(desks))

    def book(n):
        line.wait()
        begins = said["begins_at"] + timedelta(minutes=30 * n)
        hour = {"begins_at": f"{begins.isoformat()}"}
        hour |= {"ends_at": f"{(begins + timedelta(hours=1)).isoformat()}"}
        return desks[n].post(path, json={"said": said | hour})

    with ThreadPoolExecutor(len(desks)) as hands:
        return list(hands.map(book, range(len(desks))))


def test_of_two_at_once_one_has_the_room_and_the_other_hears_by_whom(house, desks):
    ((case, number), *_) = house.rows("SELECT id, number FROM cases_case ORDER BY id")
    handlers = house.rows(f"SELECT person_id FROM cases_handler WHERE case_id = {case}")
    officers = [each for (each,) in handlers]
    ((room,),) = house.rows("SELECT id FROM cases_interviewroom WHERE name = '一号询问室'")
    today = datetime.now(ZoneInfo("Asia/Shanghai")).replace(hour=9, minute=0, second=0)
    said = {"room": room, "interviewee": "小D", "officers": officers}
    for day in range(1, DAYS + 1):
        begins = {"begins_at": today + timedelta(days=day)}

        answers = book_at_once(desks, f"/api/cases/{number}/bookings", said | begins)

        assert sorted(each.status_code for each in answers) == [200, 409]
        (late,) = (each for each in answers if each.status_code == 409)
        assert "一号询问室已由闰土、阿Q预约到" in late.json()["detail"]
    assert house.rows("SELECT count(*) FROM cases_booking") == [(DAYS,)]

"""Two officers press “接收” at the same moment: one has the task, the other hears by whom."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx
import pytest

from tests.endurance.house import a_house
from tests.web.luzhen import PASSWORD

NAMES = {"runtu": "闰土", "aq": "阿Q"}


@pytest.fixture(scope="module")
def house(tmp_path_factory, nobody_yet):
    """Luzhen behind a real web process; three stalls, each offered to both officers."""
    with a_house(tmp_path_factory, nobody_yet) as house:
        house.fill("tests.web.luzhen")
        with house.running("web"):
            house.wait_until_up()
            yield house


@pytest.fixture
def phones(house):
    """Each officer's phone, signed in through the door everybody uses."""
    phones = {who: httpx.Client(base_url=house.url, timeout=60) for who in NAMES}
    for who, phone in phones.items():
        phone.get("/login")
        phone.headers["X-CSRFToken"] = phone.cookies["csrftoken"]
        phone.post("/login", data={"username": who, "password": PASSWORD})
        phone.headers["X-CSRFToken"] = phone.cookies["csrftoken"]
    yield phones
    for phone in phones.values():
        phone.close()


def accept_at_once(phones, task):
    line = Barrier(len(phones))

    def accept(who):
        line.wait()
        return who, phones[who].post(f"/api/command/tasks/{task}/accept")

    with ThreadPoolExecutor(len(phones)) as hands:
        return dict(hands.map(accept, phones))


def test_of_two_at_once_one_has_it_and_the_other_hears_by_whom(house, phones):
    tasks = [each["id"] for each in phones["runtu"].get("/api/command/tasks").json()]
    assert len(tasks) == 3
    for task in tasks:
        answers = accept_at_once(phones, task)

        first = next(who for who, answer in answers.items() if answer.status_code == 200)
        (late,) = (answer for who, answer in answers.items() if who != first)
        assert late.status_code == 409
        assert f"已由{NAMES[first]}于" in late.json()["detail"]
    taken = house.rows("SELECT count(*) FROM base_journalentry WHERE fact = 'TaskAccepted'")
    assert taken == [(len(tasks),)]

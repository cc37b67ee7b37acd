"""The same report twice at the very same moment is one report, and both hear the same."""

import re
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from threading import Barrier

import httpx
import pytest
from PIL import Image

from tests.endurance.house import a_house
from tests.town import TAVERN

TIMES = 6
LEADS = "SELECT count(*), count(DISTINCT text) FROM command_lead WHERE channel = '{}'"
WHERE = {"lon": str(TAVERN[0]), "lat": str(TAVERN[1])}


@pytest.fixture(scope="module")
def house(tmp_path_factory, nobody_yet):
    """Luzhen behind a real web process."""
    with a_house(tmp_path_factory, nobody_yet) as house:
        house.fill("tests.web.luzhen")
        house.key = house.jianhu("source", "add", "civic-app", "--kind", "citizen").stdout.strip()
        with house.running("web"):
            house.wait_until_up()
            yield house


def twice_at_once(send):
    """Let two hands do the same at the same moment."""
    line = Barrier(2)

    def sent(hand):
        line.wait()
        return send()

    with ThreadPoolExecutor(2) as hands:
        return list(hands.map(sent, range(2)))


def test_an_app_that_sends_twice_hears_one_number(house):
    for number in range(TIMES):
        said = {
            "api_key": house.key,
            "service_code": "street-vending",
            "description": f"第{number}处有人摆摊",
            "lat": WHERE["lat"],
            "long": WHERE["lon"],
        }
        address = f"{house.url}/open311/v2/requests.json"
        answers = twice_at_once(lambda: httpx.post(address, data=said, timeout=60))  # noqa: B023

        assert [answer.status_code for answer in answers] == [201, 201]
        first, second = (answer.json() for answer in answers)
        assert first == second
        assert first[0]["service_request_id"].startswith("JH")
    assert house.rows(LEADS.format("open311")) == [(TIMES, TIMES)]


def photo():
    picture = BytesIO()
    Image.new("RGB", (80, 60), "gray").save(picture, "JPEG")
    return {"photos": ("现场.jpg", picture.getvalue(), "image/jpeg")}


def test_a_double_click_on_the_portal_makes_one_report(house):
    with httpx.Client(base_url=house.url, timeout=60) as browser:
        for number in range(TIMES):
            page = browser.get("/portal/report").text
            form = {"text": f"第{number}家油烟太大", "place": "鲁镇", "agree": "on", **WHERE}
            for name in ("csrfmiddlewaretoken", "key"):
                form[name] = re.search(rf'name="{name}" value="([^"]+)"', page)[1]
            answers = twice_at_once(
                lambda: browser.post("/portal/report", data=form, files=photo())  # noqa: B023
            )

            assert [answer.status_code for answer in answers] == [302, 302]
            assert answers[0].headers["Location"] == answers[1].headers["Location"]
    assert house.rows(LEADS.format("citizen")) == [(TIMES, TIMES)]
    assert house.rows("SELECT sum(reports) FROM portal_visit") == [(TIMES,)]
    ours = "SELECT count(*) FROM base_attachment WHERE thing LIKE 'command.lead:%'"
    assert house.rows(ours) == [(TIMES,)]

"""Leads arrive while web, worker and clock are killed; nothing acknowledged is lost or doubled."""

import hmac
import json
import os
import random
import time
from hashlib import sha256
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

from tests.endurance.house import a_house, wait_for

LEADS = int(os.environ.get("JIANHU_ENDURANCE_LEADS", "300"))
BATCH = 25
KINDS = ["illegal-parking", "muck-dumping", "kitchen-fume", "open-burning"]
SEED = int(os.environ.get("JIANHU_ENDURANCE_SEED", "20261121"))
QUIET = """
SELECT (SELECT count(*) FROM command_lead WHERE state = 'new'),
       (SELECT count(*) FROM base_journalentry WHERE told_at IS NULL OR position IS NULL),
       (SELECT count(*) FROM base_clock
        WHERE rang_at IS NULL AND stopped_at IS NULL AND paused_at IS NULL)
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory, nobody_yet):
    """A house in a fast county: every clock runs out within seconds."""
    with a_house(tmp_path_factory, nobody_yet) as house:
        house.prepare()
        yield house


def lead(number, chance):
    return {
        "id": f"eye-{number}",
        "kind": chance.choice(KINDS),
        "text": f"第{number}号画面发现异常",
        "at": time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(time.time() - 1)),
        "lon": 120.5 + chance.uniform(-0.05, 0.05),
        "lat": 30.05 + chance.uniform(-0.05, 0.05),
    }


def post(house, batch):
    body = json.dumps({"items": batch}).encode()
    now = str(int(time.time()))
    signature = hmac.new(house.secret.encode(), now.encode() + b"." + body, sha256).hexdigest()
    headers = {
        "X-Jianhu-Source": "eye",
        "X-Jianhu-Time": now,
        "X-Jianhu-Signature": signature,
        "Content-Type": "application/json",
    }
    with urlopen(Request(f"{house.url}/api/command/leads", body, headers), timeout=30) as answer:
        return json.load(answer)


def post_until_acknowledged(house, batch):
    """As a platform does: the same batch again, until the house says it has it."""
    deadline = time.monotonic() + 120
    while True:
        try:
            said = post(house, batch)
        except HTTPError as error:
            if error.code < 500:
                raise
        except (URLError, OSError, HTTPException):
            pass  # killed before it could answer
        else:
            assert said["refused"] == []
            return {*said["accepted"], *said["known"]}
        assert time.monotonic() < deadline, "the house does not come back"
        time.sleep(0.2)


@pytest.fixture(scope="module")
def acknowledged(house):
    """Every id the house acknowledged while it was being killed, after it came to rest."""
    chance, ids = random.Random(SEED), set()
    with house.running():
        house.wait_until_up()
        with house.killed_at_random(SEED):
            for start in range(0, LEADS, BATCH):
                batch = [lead(start + number, chance) for number in range(BATCH)]
                ids |= post_until_acknowledged(house, batch)
            wait_for(lambda: house.rows(QUIET) == [(0, 0, 0)], 120 + LEADS, "it comes not to rest")
    return ids


def test_every_acknowledged_lead_is_there_once(house, acknowledged):
    kept = [ref for (ref,) in house.rows("SELECT ref FROM command_lead")]
    assert len(acknowledged) == LEADS
    assert house.kills > 0
    assert sorted(kept) == sorted(acknowledged)


def test_every_lead_belongs_to_one_incident(house, acknowledged):
    loose = "SELECT ref, problem FROM command_lead WHERE incident_id IS NULL"
    assert house.rows(loose) == []
    unequal = """
        SELECT number FROM command_incident AS incident WHERE lead_count <>
        (SELECT count(*) FROM command_lead WHERE incident_id = incident.id)
    """
    assert house.rows(unequal) == []


def test_every_clock_fired_and_was_recorded_once(house, acknowledged):
    rang = dict(
        house.rows("SELECT thing, count(*) FROM base_clock WHERE rang_at IS NOT NULL GROUP BY 1")
    )
    recorded = house.rows("SELECT count(*) FROM base_journalentry WHERE fact = 'ClockRang'")
    incidents = {
        f"command.incident:{key}" for (key,) in house.rows("SELECT id FROM command_incident")
    }
    assert sum(rang.values()) == recorded[0][0]
    assert incidents <= set(rang)


def test_every_breach_was_recorded_once(house, acknowledged):
    rang = house.rows("SELECT thing, name FROM base_clock WHERE rang_at IS NOT NULL")
    breached = house.rows("SELECT incident_id, clock FROM command_breach")
    assert sorted(breached) == sorted((int(thing.split(":")[1]), name) for thing, name in rang)


def test_the_journal_is_whole_and_a_row_changed_by_hand_is_named(house, acknowledged):
    house.jianhu("journal", "seal")
    clean = json.loads(house.jianhu("journal", "verify", "--json").stdout)
    assert clean["troubles"] == []
    assert clean["entries"] >= LEADS

    house.rows("UPDATE base_journalentry SET data = '{}' WHERE position = 7")
    ((number,),) = house.rows("SELECT number FROM command_incident ORDER BY id LIMIT 1")
    house.rows(f"UPDATE command_incident SET result = '伪造' WHERE number = '{number}'")

    said = house.jianhu("journal", "verify", check=False)
    assert said.returncode == 1
    assert "第7条" in said.stdout
    assert f"事件 {number} 的记录与留痕不符：处置结果" in said.stdout

"""Webhook: signed batches of 100, each acknowledged lead durable; how many a second."""

import hmac
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from hashlib import sha256
from http.client import HTTPConnection
from random import Random
from typing import Any

from benchmarks.house import House, conclude, on_both, percentile

BATCH, BATCHES, CLIENTS = 100, 60, 4
TARGETS = {"SQLite": 200, "PostgreSQL": 500}


def run() -> dict[str, Any]:
    target = "≥ 500 leads/s on PostgreSQL, ≥ 200 on SQLite, batches of 100, all durable"
    return conclude("webhook", target, on_both(measure))


def measure(house: House, kind: str) -> dict[str, Any]:
    """Post with the worker at work, as in life; count in the database what is really there."""
    house.python("benchmarks.inside", "county")
    secret = house.jianhu("source", "add", "eyes", "--kind", "eye").splitlines()[-1]
    house.start("worker", "web")
    post(house, secret, -1)  # the first request wakes everything up
    begun = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as clients:
        took = list(clients.map(lambda number: post(house, secret, number), range(BATCHES)))
    seconds = time.perf_counter() - begun
    house.stop()
    kept = house.python("benchmarks.inside", "leads")["leads"]
    sent = BATCH * (BATCHES + 1)
    rate = BATCH * BATCHES / seconds
    return {
        "leads": BATCH * BATCHES,
        "leads_per_s": round(rate),
        "batch_p95_ms": round(1000 * percentile(took, 0.95)),
        "durable": kept == sent,
        "target_leads_per_s": TARGETS[kind],
        "met": rate >= TARGETS[kind] and kept == sent,
    }


def post(house: House, secret: str, batch: int) -> float:
    begun = time.perf_counter()
    said = signed(house, secret, [_item(batch, n) for n in range(BATCH)])
    if len(said["accepted"]) != BATCH:
        raise AssertionError(str(said)[:300])
    return time.perf_counter() - begun


def signed(house: House, secret: str, items: list[dict[str, Any]]) -> dict[str, Any]:
    """Post a signed batch and return the answer."""
    body = json.dumps({"items": items}, ensure_ascii=False).encode()
    now = str(int(time.time()))
    signature = hmac.new(secret.encode(), f"{now}.".encode() + body, sha256).hexdigest()
    headers = {
        "Content-Type": "application/json",
        "X-Jianhu-Source": "eyes",
        "X-Jianhu-Time": now,
        "X-Jianhu-Signature": signature,
    }
    line = HTTPConnection("127.0.0.1", house.port, timeout=120)
    line.request("POST", "/api/command/leads", body, headers)
    answer = line.getresponse()
    content = answer.read()
    line.close()
    if answer.status != 200:
        raise AssertionError(f"{answer.status}: {content.decode(errors='replace')[:300]}")
    said: dict[str, Any] = json.loads(content)
    return said


def _item(batch: int, number: int) -> dict[str, Any]:
    chance = Random(batch * 1000 + number)  # nothing secret
    return {
        "id": f"{batch}-{number}",
        "kind": chance.choice(["street-vending", "rubbish-heap", "illegal-parking"]),
        "text": "路面感知识别到占道经营，多个摊位占用人行道",
        "at": datetime.now(UTC).isoformat(),
        "lon": 120.48 + chance.random() * 0.06,
        "lat": 30.04 + chance.random() * 0.06,
        "place": f"路面感知{chance.randint(1, 40)}号",
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(), ensure_ascii=False, indent=1) + "\n")

"""The gateway answers only what is safe, and nothing a device sends can stop it."""

import asyncio
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from jianhu.kit.digest import sm3
from jianhu.sensing.gateway import Gateway, Limits
from jianhu.sensing.gateway.limits import Allowance
from jianhu.sensing.models import Device, Message
from jianhu.sensing.protocols import hj212
from jianhu.sensing.protocols.hj212.readings import framed
from tests.sensing.conftest import EVENING, frame
from tests.sensing.test_hj212 import vector

FUME, DUST = hj212.EXAMPLES[1].frame, hj212.EXAMPLES[2].frame
pytestmark = pytest.mark.django_db(transaction=True)


def talk(*lines, limits=None, wait=0.3):
    """Open one line for each list of chunks, send them, and return what came back on each."""

    async def one(port, chunks):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        heard = b""
        try:
            for chunk in chunks:
                writer.write(chunk)
                await writer.drain()
                await asyncio.sleep(0.01)
            while more := await asyncio.wait_for(reader.read(65536), wait):
                heard += more
        except (TimeoutError, ConnectionError):
            pass
        writer.close()
        return heard

    async def all_of_them():
        gateway = Gateway(limits)
        port = await gateway.start("127.0.0.1", 0)
        heard = await asyncio.gather(*(one(port, chunks) for chunks in lines))
        await asyncio.sleep(0.05)
        await gateway.stop()
        return heard

    return asyncio.run(all_of_them())


def stored():
    return [bytes(message.raw) for message in Message.objects.order_by("id")]


def test_a_frame_is_kept_and_answered():
    [heard] = talk([FUME])
    assert heard == hj212.answer_to(FUME)
    message = Message.objects.get()
    assert bytes(message.raw) == FUME.rstrip()
    assert message.digest == sm3(FUME.rstrip())
    assert message.device_code == "010000A8900016F018010001"


def test_a_frame_cut_in_half_is_kept_and_the_next_is_answered():
    [heard] = talk([FUME[:70], FUME[70:120], DUST])
    assert heard == b""
    assert stored() == [FUME[:120], DUST.rstrip()]
    assert Message.objects.first().problem == "报文不完整：下一报文已经开始"


def test_a_bad_frame_never_kills_the_line():
    bad = FUME.replace(b"9181", b"9182")
    [heard] = talk([b"\x00\xff\xfe\r\n", bad, b"##12x4oops\r\n", FUME])
    assert heard == hj212.answer_to(FUME)
    assert [m.problem for m in Message.objects.order_by("id")] == [
        "不是 HJ 212 报文", "校验码错误", "报文长度不是四位数字", "",
    ]  # fmt: skip


def test_what_was_not_finished_when_the_line_broke_is_kept():
    talk([FUME[:50]], wait=0.05)
    assert stored() == [FUME[:50]]


def test_a_name_no_database_takes_is_still_kept():
    odd = framed(b"QN=1;ST=31;CN=2011;PW=1;MN=\x00\xed\xa0\x80" + b"A" * 300 + b";Flag=5;CP=&&&&")
    [heard] = talk([odd, FUME])
    assert heard.endswith(hj212.answer_to(FUME))
    assert stored() == [odd.rstrip(), FUME.rstrip()]


def test_a_device_set_to_modbus_is_answered_in_modbus(db):
    other = vector("modbus-crc-device")
    Device.objects.create(code="ZYJCY20190122002", settings={"crc": "modbus"})
    [heard] = talk([other])
    assert heard == hj212.answer_to(other, crc="modbus")


def test_a_registered_device_with_the_wrong_checksum_gets_no_answer(db):
    Device.objects.create(code="ZYJCY20190122002")
    [heard] = talk([vector("modbus-crc-device")])
    assert heard == b""
    assert Message.objects.count() == 1


def test_a_wrong_password_is_kept_and_told(db):
    Device.objects.create(code="010000A8900016F018010001", settings={"password": "654321"})
    [heard] = talk([FUME])
    assert b"CN=9011" in heard
    assert b"QnRtn=3" in heard
    assert Message.objects.get().problem == "访问密码 PW 不符"


def test_many_devices_at_once_are_each_answered():
    lines = [[frame(f"M{n}", EVENING, 1.0)] * 20 for n in range(30)]
    heard = talk(*lines, wait=1.0)
    assert [answers.count(b"CN=9014") for answers in heard] == [20] * 30
    assert Message.objects.count() == 600


def test_who_sends_nothing_but_noise_is_cut_off():
    limits = Limits(bad_in_a_row=5)
    noise = [b"GET / HTTP/1.1\r\n"] * 50
    talk(noise, limits=limits)
    assert 5 <= Message.objects.count() < 50


def test_a_silent_line_is_closed():
    started = time.monotonic()
    talk([b""], limits=Limits(idle_s=0.2), wait=5)
    assert time.monotonic() - started < 3


def test_who_hurries_waits_and_loses_nothing():
    limits = Limits(frames_per_s=100, burst=10)
    started = time.monotonic()
    [heard] = talk([FUME] * 40, limits=limits, wait=1)
    assert heard.count(b"CN=9014") == 40
    assert time.monotonic() - started > 0.2


def test_an_allowance_fills_again_with_time():
    allowance = Allowance(per_s=10, burst=5, now=0.0)
    assert allowance.take(5, 0.0) == 0
    assert allowance.take(1, 0.0) == pytest.approx(0.1)
    assert allowance.take(0, 0.1) == 0


# Killed at any moment


SERVER = """
import django, sys
django.setup()
from jianhu.sensing.gateway import serve
serve("127.0.0.1", int(sys.argv[1]), ready=lambda port: print("ready", flush=True))
"""


@pytest.fixture
def home(tmp_path):
    """A database of its own, so that a killed process leaves nothing behind in ours."""
    env = os.environ | {
        "JIANHU_DATABASE": f"sqlite:///{tmp_path}/house.sqlite3",
        "JIANHU_HOME": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": os.environ.get(
            "DJANGO_SETTINGS_MODULE", "jianhu.project.settings"
        ),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    subprocess.run(
        [sys.executable, "-m", "django", "migrate", "-v0"], env=env, check=True, timeout=120
    )
    return tmp_path, env


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def device(name, port, acknowledged, stop):
    """Send numbered frames one after another, again and again until each is acknowledged."""
    number = 0
    while not stop.is_set():
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=2) as line:
                while not stop.is_set():
                    qn = f"{number:017}"
                    line.sendall(frame(name, EVENING, 1.0, number=qn))
                    if f"QN={qn}".encode() not in line.recv(4096):
                        break
                    acknowledged.append((name, qn))
                    number += 1
        except OSError:
            time.sleep(0.05)


@pytest.mark.sqlite
def test_killed_at_any_moment_it_loses_nothing_it_acknowledged(home):
    folder, env = home
    port, acknowledged, stop = free_port(), [], threading.Event()
    devices = [
        threading.Thread(target=device, args=(f"D{n}", port, acknowledged, stop)) for n in range(8)
    ]
    for thread in devices:
        thread.start()
    try:
        for _ in range(4):
            before = len(acknowledged)
            server = subprocess.Popen(
                [sys.executable, "-c", SERVER, str(port)], env=env, stdout=subprocess.PIPE
            )
            assert server.stdout.readline() == b"ready\n"
            deadline = time.monotonic() + 20
            while len(acknowledged) < before + 50 and time.monotonic() < deadline:
                time.sleep(0.02)
            time.sleep(random.uniform(0, 0.3))
            os.kill(server.pid, signal.SIGKILL)
            server.wait()
    finally:
        stop.set()
        for thread in devices:
            thread.join()
    assert len(acknowledged) >= 200
    with sqlite3.connect(Path(folder, "house.sqlite3")) as database:
        rows = database.execute("SELECT raw, digest FROM sensing_message").fetchall()
    assert all(sm3(bytes(raw)) == digest for raw, digest in rows)
    kept = {(hj212.read(raw).device, hj212.read(raw).number) for raw, _ in rows}
    assert set(acknowledged) <= kept

"""Make the demonstration ready, run it, and say when it is there and how long it took."""

import os
import socket
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Thread
from urllib.error import URLError
from urllib.request import urlopen

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from jianhu.base.models import JournalEntry, Person
from jianhu.cases import demonstration as cases
from jianhu.cases.demonstration_findings import seed_findings
from jianhu.command import demonstration as past
from jianhu.inspections import demonstration as inspections
from jianhu.kit.errors import Refusal
from jianhu.project import county
from jianhu.project.demo import ROLES
from jianhu.project.logs import configure
from jianhu.project.processes import all_processes, prepare_home
from jianhu.project.supervisor import Child, supervise
from jianhu.subjects import demonstration as subjects

HISTORY = "LeadReceived"
A_DAY = 100  # incidents of the past
WAIT = 120


class RealPeople(Refusal):
    """The database belongs to a real installation, and the demonstration lets anybody in."""

    code = "real-people"
    status = 409


def refuse_real_people() -> None:
    """A database may be empty or the demonstration's own; in no other may everybody be anybody."""
    if Person._meta.db_table not in connection.introspection.table_names():
        return
    people = set(Person.objects.exclude(username="system").values_list("username", flat=True))
    if people and not people.issuperset(ROLES):
        raise RealPeople(
            "数据库里已有演示以外的人员，演示会让任何人以任一岗位进入，因此不启动。"
            "请另设 JIANHU_HOME 和 JIANHU_DATABASE；真实安装请用 jianhu serve。"
        )


def prepare(days: int, say: Callable[[str], None]) -> None:
    """Database, county, past and base map; what is there already is left as it is."""
    Path(settings.HOME).chmod(0o750)
    say("数据库")
    call_command("migrate", interactive=False, verbosity=0)
    say("鉴湖县：区划、机构、人员、事项、设备")
    county.stand_up()
    say("监管对象：六千家，分级赋码")
    subjects.seed()
    if days and not JournalEntry.objects.filter(fact=HISTORY).exists():
        say(f"补写 {days} 天的往事")
        past.seed(days, A_DAY * days)
    if not (folder := Path(settings.HOME) / "map").joinpath("base.pmtiles").exists():
        say("底图")
        _draw(folder)
    connection.close()


def _draw(folder: Path) -> None:
    from jianhu.organisations.demonstration.base_map import write_base_map

    write_base_map(folder)


def run(host: str, port: int, gateway_port: int, *, simulate: bool, began: float) -> None:
    os.environ["JIANHU_PROCESS"] = "demo"
    configure()
    prepare_home()
    children = all_processes(host, port, 1, ("127.0.0.1", gateway_port))
    if simulate:
        where = ["--url", f"http://127.0.0.1:{port}", "--gateway-port", str(gateway_port)]
        children.append(Child("simulate", ["simulate", *where]))
    Thread(target=_announce, args=(port, began), daemon=True).start()
    Thread(target=_live_on, daemon=True).start()
    supervise(children)


def _live_on() -> None:
    """Inspections are planned and cases walked through the services: nobody waits for that."""
    try:
        subjects.seed_waiting()
        inspections.seed()
        cases.seed()
        seed_findings()
    finally:
        connection.close()


def port_is_free(port: int) -> bool:
    with closing(socket.socket()) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _announce(port: int, began: float) -> None:
    deadline = time.monotonic() + WAIT
    while time.monotonic() < deadline:
        if _answers(port):
            print(f"\n{_ready(port, time.time() - began)}\n", flush=True)  # noqa: T201
            return
        time.sleep(0.3)


def _answers(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def _ready(port: int, seconds: float) -> str:
    fetched = float(os.environ.get("JIANHU_FETCH_SECONDS") or 0)
    rest = max(seconds - fetched, 0)
    return (
        f"鉴湖已就绪：http://localhost:{port}   （Ctrl-C 停止）\n"
        f"用时：下载与安装 {fetched:.0f} 秒，其余 {rest:.0f} 秒。"
    )

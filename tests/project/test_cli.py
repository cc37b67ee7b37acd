"""The command line: it answers at once, and says mistakes in a sentence."""

import json
import os
import socket
import subprocess
import sys

import pytest
from click.testing import CliRunner

from jianhu.base import seals, teller
from jianhu.base.facts import PersonalDataShown
from jianhu.base.journal import record
from jianhu.base.models import JournalEntry, Person, Seal
from jianhu.base.people import system
from jianhu.project import demonstration, soundness
from jianhu.project.cli import main
from jianhu.project.demo import ROLES
from jianhu.project.secret import secret_key

COMMANDS = sorted(main.list_commands(None))
GOOD = "Jianhu-bo-guang-2026"


def jianhu(*arguments, **how):
    return CliRunner().invoke(main, list(arguments), **how)


def paths(group, before=()):
    """Every command and subcommand, as one would type it."""
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        yield (*before, name)
        if hasattr(command, "list_commands"):
            yield from paths(command, (*before, name))


@pytest.mark.parametrize("path", list(paths(main)), ids=" ".join)
def test_every_command_explains_itself_in_chinese(path):
    said = jianhu(*path, "--help")
    assert said.exit_code == 0
    assert any("\u4e00" <= letter <= "\u9fff" for letter in said.output)


def test_what_the_issue_asks_for_is_there():
    wanted = {"serve", "demo", "replay", "journal", "import", "create-admin", "triage", "source"}
    assert wanted | {"web", "worker", "clock", "gateway", "migrate", "routing"} <= set(COMMANDS)


def test_help_does_not_wait_for_django():
    said = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "jianhu.project.cli", "--help"],
        capture_output=True,
        text=True,
    )
    assert said.returncode == 0
    assert "django" not in {line.rsplit("|", 1)[-1].strip() for line in said.stderr.splitlines()}


def test_an_unknown_command_is_a_sentence():
    said = jianhu("sreve")
    assert said.exit_code == 2
    assert "Traceback" not in said.output


@pytest.fixture
def entries(db):
    for number in range(4):
        record(system(), system(), PersonalDataShown(f"lead:{number}", "核实"))
    teller.place()
    seals.seal()


def test_a_clean_journal_verifies(entries):
    said = jianhu("journal", "verify", "--json")
    assert said.exit_code == 0
    outcome = json.loads(said.output)
    assert (outcome["entries"], outcome["seals"], outcome["troubles"]) == (4, 1, [])
    assert outcome["last_seal"] == Seal.objects.get().digest


def test_a_row_changed_by_hand_is_named(entries):
    JournalEntry.objects.filter(position=3).update(data={"what": "lead:9", "reason": "核实"})
    said = jianhu("journal", "verify")
    assert said.exit_code == 1
    assert "第3条" in said.output


def test_the_journal_can_be_sealed_by_hand(db):
    record(system(), system(), PersonalDataShown("lead:1", "核实"))
    assert "新增封印 1 个" in jianhu("journal", "seal").output
    assert "没有待封存" in jianhu("journal", "seal").output


def create_admin(password, again=None, username="xia-yu"):
    answers = f"{password}\n{again or password}\n"
    county = ("--county", "330699", "--county-name", "鉴湖县")
    return jianhu("create-admin", "--username", username, "--name", "夏瑜", *county, input=answers)


def test_an_administrator_is_created_with_the_password_typed(db):
    assert create_admin(GOOD).exit_code == 0
    person = Person.objects.get(username="xia-yu")
    assert person.check_password(GOOD)
    assert not person.is_superuser


def test_a_second_administrator_need_not_name_the_county_again(db):
    create_admin(GOOD)
    said = jianhu("create-admin", "--username", "kong", "--name", "孔", input=f"{GOOD}\n{GOOD}\n")
    assert said.exit_code == 0


def test_two_different_passwords_create_nobody(db):
    create_admin(GOOD, again=GOOD + "x")
    assert not Person.objects.filter(username="xia-yu").exists()


def test_a_county_must_have_six_digits(db):
    said = jianhu(
        *("create-admin", "--username", "kong", "--name", "孔", "--county", "3306"),
        input=f"{GOOD}\n{GOOD}\n",
    )
    assert said.exit_code == 2
    assert "六位" in said.output
    assert not Person.objects.filter(username="kong").exists()


def test_an_administrator_has_no_power_over_incidents(db):
    create_admin(GOOD)
    person = Person.objects.get(username="xia-yu")
    assert person.has_perm("organisations.manage")
    assert not person.has_perm("command.see")


@pytest.mark.parametrize("password", ["short", "12345678901234", "password123", "xia-yu-001"])
def test_a_password_that_is_easily_guessed_is_refused(db, password):
    said = create_admin(password)
    assert said.exit_code == 2
    assert "密码不合要求" in said.output
    assert not Person.objects.filter(username="xia-yu").exists()


def test_nobody_is_replaced_by_a_second_administrator_of_the_name(db):
    create_admin(GOOD)
    said = create_admin("Another-Pass-Word-2026")
    assert said.exit_code == 2
    assert "已有人使用" in said.output


def test_a_source_gets_a_secret_that_is_shown_once(db):
    said = jianhu("source", "add", "eye-01", "--kind", "eye", "--name", "梅山鹰眼")
    assert said.exit_code == 0
    secret = said.stdout.strip().splitlines()[-1]
    assert len(secret) == 64
    listed = jianhu("source", "list").output
    assert secret not in listed
    assert "失联" in listed


def test_an_unknown_kind_of_source_is_refused(db):
    said = jianhu("source", "add", "eye-01", "--kind", "telepathy")
    assert said.exit_code == 2
    assert "telepathy" in said.output


def test_the_simulation_never_runs_among_real_incidents(monkeypatch):
    monkeypatch.delenv("JIANHU_DEMO", raising=False)
    said = jianhu("simulate")
    assert said.exit_code == 2
    assert "演示模式" in said.output


def test_the_demonstration_says_that_its_port_is_taken(monkeypatch):
    monkeypatch.setenv("JIANHU_DEMO", "1")
    monkeypatch.setenv("JIANHU_LOG_LEVEL", "WARNING")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = jianhu("demo", "--port", str(port))
    assert said.exit_code == 2
    assert f"端口 {port} 已被占用" in said.output


@pytest.fixture
def demo_mode(monkeypatch):
    monkeypatch.setenv("JIANHU_DEMO", "1")
    monkeypatch.setenv("JIANHU_LOG_LEVEL", "WARNING")


def test_the_demonstration_does_not_listen_to_the_world_unasked(demo_mode):
    said = jianhu("demo", "--host", "0.0.0.0")
    assert said.exit_code == 2
    assert "--yes-anyone-may-sign-in" in said.output


def test_the_demonstration_is_never_put_over_real_people(kongyiji, demo_mode):
    said = jianhu("demo", "--port", "18431", "--gateway-port", "18432")
    assert said.exit_code == 2
    assert "演示以外的人员" in said.output


def test_the_demonstration_starts_again_among_its_own_people(db):
    for post in ROLES:
        Person.objects.create(username=post, name=post)
    demonstration.refuse_real_people()


def test_the_name_of_the_house_itself_is_not_given_away(db):
    said = create_admin(GOOD, username="System")
    assert said.exit_code == 2
    assert "留给系统" in said.output
    assert not Person.objects.exclude(username="system").exists()


def test_a_check_names_demo_mode_and_an_open_home(settings, tmp_path):
    settings.HOME, settings.DEMO = tmp_path, True
    tmp_path.chmod(0o755)
    said = "".join(soundness._safety())
    assert "JIANHU_DEMO=1" in said
    assert "chmod 750" in said

    settings.DEMO = False
    tmp_path.chmod(0o750)
    said = "".join(soundness._safety())
    assert "JIANHU_DEMO" not in said
    assert "chmod 750" not in said


def test_a_home_is_made_for_this_user_alone(tmp_path, monkeypatch):
    monkeypatch.delenv("JIANHU_SECRET_KEY", raising=False)
    secret_key(tmp_path / "home")
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


SHEET = """编号,内容,时间,经度,纬度
A-1,河边有人电鱼,2026-11-20T08:00:00+08:00,120.45,30.05
A-2,邻县的事,2026-11-20T08:00:00+08:00,121.9,30.05
"""


def test_a_sheet_of_leads_keeps_the_good_and_names_the_bad(luzhen, tmp_path):
    sheet = tmp_path / "leads.csv"
    sheet.write_text(SHEET, encoding="utf-8")

    said = jianhu("import", "leads", str(sheet))

    assert said.exit_code == 1
    assert "收下 1 条" in said.output
    assert "第3行（A-2）" in said.output
    assert "不在本县" in said.output


def test_the_same_sheet_again_adds_nothing(luzhen, tmp_path):
    sheet = tmp_path / "leads.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    jianhu("import", "leads", str(sheet))
    assert "收下 0 条，已有 1 条" in jianhu("import", "leads", str(sheet)).output


def test_a_database_that_is_away_is_a_sentence(tmp_path):
    environment = os.environ | {"JIANHU_DATABASE": "postgres://nobody@127.0.0.1:1/none"}
    said = subprocess.run(
        [sys.executable, "-m", "jianhu.project.cli", "journal", "verify"],
        capture_output=True,
        text=True,
        env=environment,
    )
    assert said.returncode == 2
    assert "数据库没有应答" in said.stderr
    assert "Traceback" not in said.stderr


def test_code_lists_are_imported_and_bad_rows_named(db, tmp_path):
    cities = tmp_path / "cities.csv"
    cities.write_text("code,name,provinceCode\n3306,绍兴市,33\n33x6,错误市,33\n", encoding="utf-8")
    said = jianhu("import", "divisions", str(cities))
    assert said.exit_code == 1
    assert "cities.csv 第3行" in said.output
    assert "新增" in said.output


def test_a_file_that_is_no_code_list_is_a_sentence(db, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n", encoding="utf-8")
    said = jianhu("import", "divisions", str(other))
    assert said.exit_code == 2
    assert "没有找到行政区划代码表" in said.output
    assert "Traceback" not in said.output

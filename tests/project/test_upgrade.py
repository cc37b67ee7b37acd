"""The upgrade: in which order it acts, and that nothing is touched before there is a backup."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copyfile

import pytest

DEPLOY = Path(__file__).parents[2] / "deploy"
pytestmark = pytest.mark.sqlite


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


@pytest.fixture
def installed(tmp_path, nobody_yet):
    """An installation whose pip and systemctl only write down what they were asked."""
    home = tmp_path / "home"
    home.mkdir(mode=0o750)
    diary = f'echo "$(basename "$0") $1" >> {tmp_path}/diary'
    write(tmp_path / "bin" / "systemctl", diary)
    write(tmp_path / "program" / "bin" / "pip", diary)
    house = f'{diary}; exec {sys.executable} -m jianhu.project.cli "$@"'
    write(tmp_path / "program" / "bin" / "jianhu", house)
    write(tmp_path / "backup", f'{diary}; exec {DEPLOY / "backup"} "$@"')
    (tmp_path / "env").write_text(f"JIANHU_HOME={home}\n")
    (tmp_path / "new.whl").touch()
    (tmp_path / "requirements.txt").touch()
    copyfile(nobody_yet.path, home / "jianhu.sqlite3")
    return tmp_path


def run(tmp_path, *command):
    taken = {key: said for key, said in os.environ.items() if key != "JIANHU_DATABASE"}
    given = {
        "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}",
        "JIANHU_HOME": str(tmp_path / "home"),
        "JIANHU_PROGRAM": str(tmp_path / "program"),
        "JIANHU_ENV": str(tmp_path / "env"),
        "JIANHU_BACKUP": str(tmp_path / "backup"),
        "JIANHU_USER": subprocess.getoutput("id -un"),
    }
    return subprocess.run(
        [str(each) for each in command],
        env=taken | given,
        capture_output=True,
        text=True,
        check=False,
    )


def upgrade(tmp_path, folder="copies"):
    files = (tmp_path / "new.whl", tmp_path / "requirements.txt", tmp_path / folder)
    return run(tmp_path, DEPLOY / "upgrade", *files)


def done(tmp_path):
    return [line.split()[:2] for line in (tmp_path / "diary").read_text().splitlines()]


def test_it_backs_up_stops_installs_migrates_looks_and_starts(installed):
    answer = upgrade(installed)
    assert answer.returncode == 0, answer.stderr
    assert done(installed) == [
        ["backup", str(installed / "copies")],
        ["systemctl", "stop"],
        ["pip", "install"],
        ["pip", "install"],
        ["jianhu", "migrate"],
        ["jianhu", "check"],
        ["systemctl", "start"],
    ]
    (copy,) = (installed / "copies").iterdir()
    assert str(copy) in answer.stdout


def test_without_a_backup_nothing_is_touched(installed):
    (installed / "home" / "jianhu.sqlite3").unlink()
    assert upgrade(installed).returncode != 0
    assert done(installed) == [["backup", str(installed / "copies")]]


def test_what_cannot_be_migrated_is_not_started(installed):
    write(installed / "program" / "bin" / "jianhu", "exit 1")
    answer = upgrade(installed)
    assert answer.returncode != 0
    assert "没有升级成功" in answer.stderr
    assert ["systemctl", "start"] not in done(installed)


def test_a_wheel_that_is_not_there_is_said_at_once(installed):
    (installed / "new.whl").unlink()
    assert "什么也没有做" in upgrade(installed).stderr
    assert not (installed / "diary").exists()

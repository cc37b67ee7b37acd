"""A backup of a running installation, and whether it really can be brought back."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from shutil import copyfile, copytree

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.sqlite


def run(home, *command):
    environment = {key: said for key, said in os.environ.items() if key != "JIANHU_DATABASE"}
    return subprocess.run(
        [str(each) for each in command],
        env=environment | {"JIANHU_HOME": str(home)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def jianhu(home, *arguments):
    return run(home, sys.executable, "-m", "jianhu.project.cli", *arguments)


@pytest.fixture(scope="module")
def installation(tmp_path_factory, nobody_yet):
    """An installation with a source and a photograph."""
    home = tmp_path_factory.mktemp("installation")
    copyfile(nobody_yet.path, home / "jianhu.sqlite3")
    assert jianhu(home, "source", "add", "eye-01", "--kind", "eye").returncode == 0
    county = ("--county", "330699", "--county-name", "鉴湖县", "--password", "Bo-guang-2026-x")
    assert (
        jianhu(home, "create-admin", "--username", "xia-yu", "--name", "夏瑜", *county).returncode
        == 0
    )
    assert "新增封印 1 个" in jianhu(home, "journal", "seal").stdout
    (home / "files" / "2026").mkdir(parents=True)
    (home / "files" / "2026" / "photo.jpg").write_bytes(b"photo")
    return home


@pytest.fixture
def running(tmp_path, installation):
    """A copy of it, whose database somebody is writing to."""
    home = copytree(installation, tmp_path / "home")
    with closing(sqlite3.connect(home / "jianhu.sqlite3")) as writing:
        writing.execute("BEGIN IMMEDIATE")
        writing.execute("UPDATE base_person SET name = 'half done'")
        yield home
        writing.rollback()


def test_what_was_backed_up_can_be_restored_and_proved(running, tmp_path):
    saved = run(running, ROOT / "deploy" / "backup", tmp_path / "copies")
    assert saved.returncode == 0, saved.stderr
    copy, other = Path(saved.stdout.strip()), tmp_path / "other"
    assert copy.stat().st_mode & 0o077 == 0

    restored = run(other, ROOT / "deploy" / "restore", copy)

    assert restored.returncode == 0, restored.stderr
    assert (other / "files" / "2026" / "photo.jpg").read_bytes() == b"photo"
    assert (other / "secret.key").read_text() == (running / "secret.key").read_text()
    assert "eye-01" in jianhu(other, "source", "list").stdout
    verified = jianhu(other, "journal", "verify")
    assert verified.returncode == 0
    assert "封印 1 个：完好" in verified.stdout
    assert verified.stdout == jianhu(running, "journal", "verify").stdout
    with closing(sqlite3.connect(other / "jianhu.sqlite3")) as found:
        names = [name for (name,) in found.execute("SELECT name FROM base_person")]
    assert "half done" not in names


def test_nothing_is_restored_over_an_installation_nor_from_a_damaged_copy(running, tmp_path):
    copy = Path(run(running, ROOT / "deploy" / "backup", tmp_path / "copies").stdout.strip())

    over = run(running, ROOT / "deploy" / "restore", copy)
    assert over.returncode == 1
    assert "没有恢复" in over.stderr

    (copy / "database.sqlite3").write_bytes(b"damaged")
    damaged = run(tmp_path / "other", ROOT / "deploy" / "restore", copy)
    assert damaged.returncode == 1
    assert "备份不完整" in damaged.stderr
    assert not (tmp_path / "other").exists()

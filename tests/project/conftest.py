"""A house with a file of its own in place of one of ours."""

from pathlib import Path

import pytest

import jianhu
from jianhu.kit.folder import read_yaml_folder
from jianhu.project import soundness

HOUSE = Path(jianhu.__file__).parent


@pytest.fixture
def own(tmp_path, monkeypatch):
    """``own(file, before, after)`` installs a changed file; returns what a check then finds."""

    def install(file, before, after):
        text = (HOUSE / file).read_text(encoding="utf-8")
        assert before in text
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).write_text(text.replace(before, after), encoding="utf-8")
        monkeypatch.setenv("JIANHU_REGISTERS", str(tmp_path))
        read_yaml_folder.cache_clear()
        return list(soundness._registers())

    yield install
    read_yaml_folder.cache_clear()

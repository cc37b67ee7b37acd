"""What the public reads of discretion is what a fine is weighed by: the same table and version."""

import pytest
import yaml
from django.test import Client

from jianhu.cases.models import Act
from jianhu.kit.folder import read_yaml_folder
from jianhu.law.discretion.table import tables
from jianhu.law.discretion.versions import version_of
from tests.cases.conftest import case, keeper, matter, people, tavern, vending

__all__ = ["case", "keeper", "matter", "people", "tavern", "vending"]


def table_of(item, **more):
    """Luzhen's own table for tables on the street."""
    return {
        "name": "占道经营",
        "basis": "《浙江省城市市容和环境卫生管理条例》第十七条",
        "source": "鉴综执〔2026〕1号",
        "level": "bronze",
        "code": "1",
        "item": item,
        "area": "330699",
        "mark": "proposal",
        "published_on": "2026-01-01",
        "since": "2026-02-01",
        "statutory": [{"range": {"min": 50, "max": 500}}],
        "tiers": [
            {"when": {"桌数": "两张以下"}, "range": {"min": 50, "max": 200}},
            {"when": {"桌数": "三张以上"}, "range": {"min": 200, "max": 500}},
        ],
        "examples": [{"say": "两张", "grades": {"桌数": "两张以下"}, "expect": {"min": 50}}],
    } | more


@pytest.fixture
def publish(tmp_path, monkeypatch, vending):
    """``publish(since="2026-11-01")``: the installation's own register, as everybody reads it."""
    monkeypatch.setenv("JIANHU_REGISTERS", str(tmp_path))
    folder = tmp_path / "law" / "discretion_tables"
    folder.mkdir(parents=True)

    def write(**more):
        said = yaml.safe_dump(table_of(vending.code, **more), allow_unicode=True)
        (folder / "street.yaml").write_text(said, encoding="utf-8")
        read_yaml_folder.cache_clear()
        return version_of(tables()["street"])

    yield write
    read_yaml_folder.cache_clear()


def says(path):
    return Client().get(path).content.decode()


def weighed(case):
    walk = case()
    walk.does("file")
    walk.does("weigh", table="street", grades={"桌数": "三张以上"})
    return walk, Act.objects.get(move="weigh").said["version"]


@pytest.mark.requirement("121")
def test_the_page_shows_the_version_that_a_fine_was_weighed_by(publish, case):
    publish()
    _, version = weighed(case)
    page = says("/portal/discretion/street")
    assert version in page
    assert "现行有效" in page
    assert "2026年2月1日" in page
    assert "罚款 200元以上500元以下" in page


@pytest.mark.requirement("121")
def test_a_new_version_changes_the_page_and_what_is_weighed(publish, case):
    publish()
    walk, before = weighed(case)
    now = publish(
        since="2026-11-01",
        tiers=[{"when": {"桌数": "三张以上"}, "range": {"min": 100, "max": 300}}],
    )
    page = says("/portal/discretion/street")
    assert now != before
    assert (now in page, before in page) == (True, False)
    walk.does("weigh", table="street", grades={"桌数": "三张以上"})
    assert Act.objects.filter(move="weigh").last().said["version"] == now


@pytest.mark.refuses("B15")
def test_what_was_weighed_by_an_older_version_is_weighed_again(publish, case):
    publish()
    walk, _ = weighed(case)
    walk.does("order-correction")
    walk.proves()
    publish(since="2026-11-01")
    refusal = walk.refused("conclude", fine="300")
    assert ("新版本" in refusal["detail"], refusal["basis"]) == (
        True,
        "administrative-penalty-law/34",
    )
    walk.does("weigh", table="street", grades={"桌数": "三张以上"})
    walk.does("conclude", fine="300")


def test_a_screen_that_showed_an_older_version_is_told(publish, case):
    shown = publish()
    walk = case()
    walk.does("file")
    publish(since="2026-11-01")
    said = {"table": "street", "grades": {"桌数": "三张以上"}}
    assert "刷新" in walk.refused("weigh", **said, version=shown)["detail"]
    walk.does("weigh", **said)


def test_a_changed_example_is_no_other_version(publish):
    assert publish() == publish(examples=[])
    assert publish() != publish(notes=["逾期不改的从重"])


def test_it_is_found_by_a_word_of_its_item_and_not_by_another(publish):
    publish()
    found = says("/portal/discretion?q=占道经营的处罚")
    assert 'href="/portal/discretion/street"' in found
    assert "仅供参考" not in found
    assert 'href="/portal/discretion/street"' not in says("/portal/discretion?q=油烟")
    assert "没有找到“油烟”" in says("/portal/discretion?q=油烟")


def test_what_is_not_applied_here_says_so(publish):
    publish(area="44")
    assert "只适用于区划代码44" in says("/portal/discretion/street")
    assert "本县还没有公布适用的裁量基准" in says("/portal/discretion")


def test_a_table_that_is_not_there_is_answered_with_a_sentence(luzhen):
    answer = Client().get("/portal/discretion/none")
    assert (answer.status_code, "没有这份裁量基准" in answer.content.decode()) == (404, True)


@pytest.mark.parametrize("slug", tables())
def test_every_table_can_be_read(slug, luzhen):
    page = says(f"/portal/discretion/{slug}")
    assert version_of(tables()[slug]) in page
    assert "None" not in page

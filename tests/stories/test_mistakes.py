"""A mistake in a story is a sentence with the line it stands on, never a traceback."""

import pytest

from jianhu.kit.errors import Refusal, Unreadable
from jianhu.project.stories.outcome import Outcome
from jianhu.project.stories.player import play
from jianhu.project.stories.reading import read_story
from jianhu.project.stories.scratch import House

HEAD = """name: 试
source: 测试
starts: 2026-11-20T09:00:00+08:00
actors:
  值班员: {post: dispatcher}
steps:
"""
OPENS = """  - who: 值班员
    does: open
    with: {text: 路边有人摆摊, kind: street-vending}
    where: {point: [120.45, 30.05]}
    as: 摊
"""


@pytest.fixture
def story(tmp_path):
    def written(text):
        file = tmp_path / "试.yaml"
        file.write_text(text, encoding="utf-8")
        return read_story(file)

    return written


UNREADABLE = {
    "a moment": (HEAD + '  - {at: "25:99", who: 值班员, does: resume}\n', "第7行 at：时刻写作"),
    "a moment as number": (HEAD + "  - {at: 10:05}\n", "第7行 at：时刻写作"),
    "a span": (HEAD + "  - after: 5min\n", "第7行 after：时长写作 90s、5m"),
    "a check": (HEAD + OPENS + "    expect:\n      - step\n", "第13行 expect：应当是一组键和值"),
    "checks": (HEAD + OPENS + "    expect: step\n", "第12行 expect：应当是一个列表"),
    "a step": (HEAD + "  - 值班员登记\n", "第7行 steps：应当是一组键和值"),
    "no steps": (HEAD.replace("steps:", "") + "\n", "steps：没有写"),
    "no zone": (HEAD.replace("+08:00", "") + OPENS, "第3行 starts：要写明时区"),
    "bad indent": ("name: 试\n  source: 测试\n", "第2行第9列：YAML 写法有误"),
    "open bracket": ("name: 试\nsteps: [\n", "YAML 写法有误"),
    "written twice": (HEAD + OPENS + "    as: 摊位\n", "第12行：“as”写了两遍"),
    "a word": (HEAD + OPENS.replace("does", "dose"), "第8行 dose：不认识这个词"),
    "a post": (HEAD.replace("dispatcher", "nobody") + OPENS, "第5行：岗位里没有“nobody”"),
    "an actor": (HEAD + OPENS.replace("who: 值班员", "who: 阿Q"), "第7行：角色里没有“阿Q”"),
    "a verb": (HEAD + OPENS.replace("open", "opne"), "是不是“open”？"),
    "a word of with": (HEAD + OPENS.replace("kind:", "knd:"), "open 的 with里没有“knd”"),
    "a field": (
        HEAD + OPENS + "    expect:\n      - {of: 摊, step: collected}\n"
        "      - {of: 摊, lead_offfice: 综合执法局}\n",
        "第14行：可核对的里没有“lead_offfice”。是不是“lead_office”？",
    ),
    "nothing to check": (HEAD + "  - expect: [{step: closed}]\n", "没有说核对什么"),
    "a count": (HEAD + "  - expect: [{count: {knd: dog}, is: 1}]\n", "计数条件里没有“knd”"),
    "a reason of no refusal": (
        HEAD + "  - {who: 值班员, does: resume, because: 不能}\n",
        "第7行：写了 because",
    ),
    "told nothing": (HEAD + "  - expect: [{told: 值班员}]\n", "请用 says 写明"),
}


@pytest.mark.parametrize("mistake", UNREADABLE)
def test_a_story_with_a_mistake_is_not_played_and_says_its_line(story, mistake):
    text, sentence = UNREADABLE[mistake]
    with pytest.raises(Unreadable) as refused:
        story(text)
    assert sentence in refused.value.message
    assert refused.value.message.startswith("试.yaml ")


def test_the_same_story_without_the_mistake_is_read(story):
    assert story(HEAD + OPENS + "    expect: [{of: 摊, step: collected}]\n").steps[0].line == 7


def test_a_story_that_is_not_text_says_so(tmp_path):
    file = tmp_path / "gbk.yaml"
    file.write_bytes("name: 试".encode("gbk"))
    with pytest.raises(Unreadable, match="UTF-8"):
        read_story(file)


@pytest.fixture
def played(story, kongyiji, nine):
    def outcome(text) -> Outcome:
        return play(story(text), House(("127.0.0.1", 1)))

    return outcome


def wrong_with(outcome):
    return [says for line in outcome.lines for says in line.wrong]


def test_each_wrong_expectation_is_named_by_its_own_line(played):
    expect = (
        "    expect:\n      - {of: 摊, leads: 1}\n      - {of: 没有, step: closed}\n"
        "      - {of: 摊, step: closed}\n      - {of: 摊, leads: 2}\n"
    )
    wrong = wrong_with(played(HEAD + OPENS + expect))
    assert [each.partition("：")[0] for each in wrong] == ["第14行", "第15行", "第16行"]
    assert "step 应当是“closed”" in wrong[1]


PLAYED = {
    "a kind nobody reported": (
        "  - {who: 值班员, does: urge, to: $dog, with: {note: 快}}\n",
        "dog",
    ),
    "no incident": ("  - {who: 值班员, does: urge, with: {note: 快}}\n", "请写 to"),
    "no task": ("  - {who: 值班员, does: accept, to: 摊}\n", "第12行：值班员没有事件"),
    "nowhere": ("  - camera: {source: eyes, items: [{text: 积水}]}\n", "没有说在哪里"),
    "an unknown place": (OPENS.replace("point: [120.45, 30.05]", "place: 城堡"), "城堡"),
    "an unknown source": (
        "  - camera: {source: nobody, items: [{text: 水}]}\n    where: {point: [120.4, 30]}\n",
        "第12行：没有登记来源“nobody”",
    ),
    "time runs back": ('  - at: "08:00"\n', "第12行：时间不能倒流：已经是 09:00:00"),
    "no gateway": ("  - device: {device: FUME1, fume: [2.1]}\n", "设备网关没有应答"),
    "a wrong refusal": (
        "  - {who: 值班员, does: reject, to: 摊, with: {reason: 无}, refused: not-allowed}\n",
        "应当以“not-allowed”拒绝，实际是“",
    ),
    "a wrong reason": (
        "  - {who: 值班员, does: close, to: 摊, with: {feedback: 无}, refused: wrong-step,"
        " because: 下雨}\n",
        "拒绝的理由应当有“下雨”，实际是“",
    ),
}


@pytest.mark.parametrize("mistake", PLAYED)
def test_a_line_that_cannot_be_played_is_a_sentence_with_its_line(played, mistake):
    step, sentence = PLAYED[mistake]
    wrong = wrong_with(played(HEAD + OPENS + step))
    assert any(sentence in each for each in wrong)
    assert all(each.startswith("第12行：") for each in wrong)


def test_the_parts_of_a_split_are_remembered_by_number(played):
    split = """  - who: 值班员
    does: split
    to: 摊
    with: {parts: [摊位, 油烟]}
    as: 份
    expect:
      - {of: 份1, text: 摊位}
      - {of: 份2, text: 油烟}
"""
    assert wrong_with(played(HEAD + OPENS + split)) == []


def test_a_crash_of_the_house_is_a_sentence_too(played, monkeypatch):
    def crash(*_, **__):
        raise RuntimeError("crash")

    monkeypatch.setattr("jianhu.command.services.urge", crash)
    urge = "  - who: 值班员\n    does: urge\n    to: 摊\n    with: {note: 快}\n"
    assert "平台出错（HTTP 500）" in wrong_with(played(HEAD + OPENS + urge))[0]


def test_a_person_who_is_not_there_is_named_with_the_actors_line(played):
    with pytest.raises(Refusal, match="第5行 值班员：全县的 dispatcher 只有"):
        played(HEAD.replace("dispatcher", "dispatcher, nth: 99") + OPENS)

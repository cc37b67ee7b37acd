"""Following by token: one's own matter, its result, and the last word."""

import pytest
from django.test import Client

from jianhu.command import services as command
from jianhu.command.models import Lead

TEXT = "咸亨酒店的油烟直接排到我家窗口"


@pytest.fixture
def token(luzhen):
    lead = command.receive_report(
        channel="citizen",
        text=TEXT,
        kind="kitchen-fume",
        lon=120.45,
        lat=30.05,
        place="鲁镇东街12号",
        reporter_name="单四嫂子",
        reporter_phone="13805751234",
    )
    return lead.token


@pytest.fixture
def closed(token, kongyiji, runtu, lv_weifu):
    """The whole way, by different people."""
    incident = Lead.objects.get().incident
    command.dispatch(kongyiji, incident.number, office=runtu.appointments.get().office_id)
    task = incident.tasks.get(leads=True, state="offered")
    command.accept(runtu, task.pk)
    command.arrive(runtu, task.pk, lon=120.45, lat=30.05)
    command.report(runtu, task.pk, text="净化器已修好，复测达标")
    command.verify(lv_weifu, incident.number, passed=True, note="复测达标")
    command.close(kongyiji, incident.number, feedback="油烟净化器已修好，谢谢您的反映")
    return token


def says(answer):
    return answer.content.decode()


def follow(token, **said):
    client, here = Client(), f"/portal/follow/{token}"
    return client.post(here, said) if said else client.get(here)


def test_a_new_report_stands_at_its_first_stage(token):
    page = says(follow(token))
    assert TEXT in page
    assert page.count('class="done"') >= 1
    assert "还没到这一步" in page
    assert "问题解决了吗" not in page


def test_the_page_names_nobody(token):
    page = says(follow(token))
    assert "单四嫂子" not in page
    assert "13805751234" not in page


def test_the_reporter_reads_the_result_and_the_answer(closed):
    page = says(follow(closed))
    assert page.count('class="done"') == 6
    assert "净化器已修好，复测达标" in page
    assert "油烟净化器已修好，谢谢您的反映" in page
    assert "问题解决了吗？" in page


def test_solved_ends_it_with_thanks(closed):
    answer = follow(closed, solved="yes", satisfied="满意", words="")
    assert answer.url == f"/portal/follow/{closed}?said=yes"
    assert "您已确认问题解决" in says(follow(closed))
    assert Lead.objects.get().incident.step == "closed"


def test_unsolved_opens_the_matter_again(closed):
    answer = follow(closed, solved="no", words="晚上还是有油烟")
    assert answer.status_code == 302
    assert Lead.objects.get().incident.step not in ("closed", "verified")


def test_unsolved_needs_a_reason(closed):
    answer = follow(closed, solved="no", words="  ")
    assert answer.status_code == 422
    assert "请写明哪里还没有解决" in says(answer)
    assert Lead.objects.get().incident.step == "closed"


def test_an_answer_needs_a_choice_and_keeps_the_words(closed):
    answer = follow(closed, solved="", words="还行")
    assert answer.status_code == 422
    assert "请选择“已解决”或“未解决”" in says(answer)
    assert "还行" in says(answer)


def test_nobody_answers_before_the_end(token):
    answer = follow(token, solved="no", words="太慢")
    assert answer.status_code == 422
    assert "还没有办结" in says(answer)


def test_nobody_answers_twice(closed):
    follow(closed, solved="yes")
    answer = follow(closed, solved="no", words="又有了")
    assert answer.status_code == 422
    assert "您已经确认过了" in says(answer)


@pytest.mark.parametrize("wrong", ["x", "a" * 32, "%E6%9F%A5", "1"])
def test_a_wrong_token_opens_nothing(token, wrong):
    for page in ("follow", "sent"):
        answer = Client().get(f"/portal/{page}/{wrong}")
        assert answer.status_code == 404
        assert TEXT not in says(answer)


def test_a_token_is_told_to_nobody_else(token):
    answer = follow(token)
    assert answer["Referrer-Policy"] == "same-origin"
    assert "noindex" in answer["X-Robots-Tag"]
    assert "no-store" in answer["Cache-Control"]


def test_a_token_may_be_pasted_with_its_address(token):
    found = Client().get("/portal/follow", {"token": f" http://example.cn/portal/follow/{token} "})
    assert found.url == f"/portal/follow/{token}"
    assert Client().get("/portal/follow", {"token": ""}).url == "/portal/"


def test_two_tokens_are_long_and_different(luzhen):
    tokens = {
        command.receive_report(channel="citizen", text=TEXT, place="鲁镇").token for _ in range(2)
    }
    assert len(tokens) == 2
    assert min(map(len, tokens)) >= 32


def test_the_notice_board_counts_and_names_nobody(closed):
    page = says(Client().get("/portal/"))
    assert "收到反映和发现的问题" in page
    assert "单四嫂子" not in page
    assert TEXT not in page


@pytest.mark.django_db
def test_an_empty_house_says_so():
    from django.core.cache import cache

    cache.clear()
    assert "还没有数据" in says(Client().get("/portal/"))
    assert "个人信息保护法" in says(Client().get("/portal/privacy"))

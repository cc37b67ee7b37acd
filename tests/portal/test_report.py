"""Reporting without an account, and everything that can be filled in wrongly."""

import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from jianhu.base.models import Attachment, JournalEntry
from jianhu.command.models import Lead
from jianhu.portal import rules
from jianhu.portal.jobs import drop_unclaimed_photos
from jianhu.portal.models import Visit
from jianhu.portal.rules import View, phone_is_one, read_view

GOOD = {
    "text": "咸亨酒店的油烟直接排到我家窗口，衣服都不能晒",
    "place": "鲁镇东街12号",
    "agree": "on",
    "website": "",
}


@pytest.fixture
def citizen(luzhen):
    return Client()


def photo(name="油烟.jpg", kind="JPEG"):
    picture = BytesIO()
    Image.new("RGB", (80, 60), "gray").save(picture, kind)
    return SimpleUploadedFile(name, picture.getvalue())


def report(client, **more):
    return client.post("/portal/report", {**GOOD, **more})


def says(answer):
    return answer.content.decode()


def kept_in(answer):
    return re.search(r'name="kept" value="([^"]*)"', says(answer))[1]


def test_a_report_needs_no_account_and_gives_a_token(citizen):
    answer = report(citizen)

    lead = Lead.objects.get()
    assert answer.url == f"/portal/sent/{lead.token}"
    assert (lead.channel, lead.text, lead.place) == ("citizen", GOOD["text"], GOOD["place"])
    page = says(citizen.get(answer.url))
    assert lead.token in page
    assert f"http://testserver/portal/follow/{lead.token}" in page


def test_the_place_may_be_a_touch_on_the_map_alone(citizen):
    report(citizen, place="", lon="120.45", lat="30.05")
    lead = Lead.objects.get()
    assert (lead.lon, lead.lat) == (120.45, 30.05)
    assert lead.incident.town == "330699001"


def test_photographs_go_with_the_report(citizen):
    report(citizen, photos=[photo(), photo("二.png", "PNG")])
    lead = Lead.objects.get()
    assert Attachment.objects.filter(thing=f"command.lead:{lead.pk}").count() == 2
    assert "照片 2 张，已收到。" in says(citizen.get(f"/portal/follow/{lead.token}"))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"text": ""}, "请写一写看到了什么情况。"),
        ({"text": "臭"}, "请再写详细一点"),
        ({"text": "臭" * 2001}, "请控制在2000字以内"),
        ({"place": ""}, "请写明地点，或者在地图上点一下。"),
        ({"agree": ""}, "请先阅读并同意个人信息处理说明"),
        ({"phone": "12345"}, "电话号码好像不对"),
        ({"lon": "118.0", "lat": "30.0"}, "不在本县范围内"),
        ({"website": "http://buy.example"}, "没有认出您是真人"),
        ({"kind": "no-such-kind"}, "没有这个类别"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(citizen, wrong, sentence):
    answer = report(citizen, **{"name": "单四嫂子", **wrong})

    assert answer.status_code == 422
    assert not Lead.objects.exists()
    page = says(answer)
    assert sentence in page
    assert "单四嫂子" in page
    if "text" not in wrong:
        assert GOOD["text"] in page


def test_after_the_honey_pot_a_person_need_only_press_again(citizen):
    page = says(report(citizen, website="filled in by a browser"))
    assert 'autocomplete="off" value=""' in page
    assert report(citizen).status_code == 302


def test_a_photograph_survives_an_error_elsewhere(citizen):
    first = report(citizen, text="", photos=[photo()])
    assert "已收下1张" in says(first)

    report(citizen, kept=kept_in(first))
    lead = Lead.objects.get()
    assert Attachment.objects.get(thing=f"command.lead:{lead.pk}")


@pytest.fixture
def form(citizen):
    """A form as it was served once, to be sent as often as somebody clicks."""
    key = re.search(r'name="key" value="([^"]+)"', says(citizen.get("/portal/report")))[1]
    return lambda **more: report(citizen, key=key, **more)


def test_a_double_click_makes_one_report_and_counts_once(form):
    first, again = form(photos=[photo()]), form(photos=[photo()])

    assert first.url == again.url
    assert Lead.objects.count() == Visit.objects.get().reports == 1
    assert Attachment.objects.exclude(thing="").count() == 1


def test_a_double_click_with_a_photograph_that_was_kept_is_no_error(form):
    kept = kept_in(form(text="", photos=[photo()]))

    assert form(kept=kept).url == form(kept=kept).url
    assert Lead.objects.count() == 1


def test_a_double_click_on_the_tenth_report_is_not_the_eleventh(citizen, form):
    for _ in range(9):
        report(citizen)
    assert form().status_code == form().status_code == 302


@pytest.mark.parametrize("changed", [{"text": "另一件事，路灯不亮"}, {"phone": "13805751234"}])
def test_what_was_changed_after_going_back_is_a_new_report(form, changed):
    assert form().url != form(**changed).url
    assert Lead.objects.count() == 2


def test_so_is_one_with_another_photograph_and_the_same_on_another_day(form, nine):
    form(photos=[photo()])
    form(photos=[photo(kind="PNG")])
    nine.pass_minutes(24 * 60)
    form(photos=[photo()])
    assert Lead.objects.count() == 3


def test_every_form_that_is_served_has_a_key_of_its_own_and_keeps_it(citizen):
    def key_in(answer):
        return re.search(r'name="key" value="([^"]+)"', says(answer))[1]

    first, second = (key_in(citizen.get("/portal/report")) for _ in range(2))
    assert first != second
    assert key_in(report(citizen, text="", key=first)) == first


def test_a_renamed_program_is_not_a_photograph(citizen):
    program = SimpleUploadedFile("现场.jpg", b"MZ\x90\x00" + b"\0" * 200)
    answer = report(citizen, photos=[program, photo()])

    assert answer.status_code == 422
    assert "“现场.jpg”没有收下" in says(answer)
    assert "已收下1张" in says(answer)
    assert GOOD["text"] in says(answer)


def test_more_than_six_photographs_are_not_taken(citizen):
    answer = report(citizen, photos=[photo(f"{n}.jpg") for n in range(7)])
    assert "最多6张照片，“6.jpg”没有收下" in says(answer)


def test_nobody_can_hang_another_persons_photograph_on_a_report(citizen):
    report(citizen, photos=[photo()])
    report(citizen, kept="[1]")
    report(citizen, kept="1:forged")
    assert Attachment.objects.exclude(thing="").count() == 1


def test_the_eleventh_report_of_a_day_is_declined_gently(citizen):
    for _ in range(10):
        assert report(citizen).status_code == 302
    answer = report(citizen)

    assert answer.status_code == 429
    assert "请明天再来" in says(answer)
    assert GOOD["text"] in says(answer)
    assert Lead.objects.count() == 10
    assert report(Client(REMOTE_ADDR="10.9.8.7")).status_code == 302


def test_a_report_that_failed_is_not_counted(citizen):
    report(citizen, text="")
    report(citizen, lon="118.0", lat="30.0")
    assert not Visit.objects.filter(reports__gt=0).exists()


def test_the_address_is_not_kept(citizen):
    report(Client(REMOTE_ADDR="10.9.8.7"))
    assert "10.9.8.7" not in Visit.objects.get().who


def test_a_touch_on_the_map_moves_the_pin_and_sends_nothing(citizen):
    form = {**GOOD, "agree": "", "view": "120.400000,30.000000,120.600000,30.100000"}
    answer = citizen.post("/portal/report", {**form, "pin.x": "85", "pin.y": "170"})

    assert answer.status_code == 200
    page = says(answer)
    assert not Lead.objects.exists()
    assert 'name="lon" value="120.45"' in page
    assert 'name="lat" value="30.05"' in page
    assert GOOD["text"] in page
    assert 'role="alert"' not in page


@pytest.mark.parametrize("odd", ["", "x", "1,2,3", "9,9,1,1", "nan,0,1,1", "0,0,inf,1"])
def test_an_odd_view_is_no_view(odd):
    assert read_view(odd) is None


def test_a_closer_view_is_around_the_place():
    view = View(120.4, 30.0, 120.6, 30.1).closer(120.45, 30.05)
    assert view.west < 120.45 < view.east
    assert view.east - view.west == pytest.approx(0.2 / 3)


def test_the_map_shows_the_towns_and_the_pin(citizen):
    svg = says(citizen.get("/portal/map.svg", {"lon": "120.45", "lat": "30.05"}))
    assert svg.startswith("<svg")
    assert "鲁镇街道" in svg
    assert "#a31218" in svg
    assert "#a31218" not in says(citizen.get("/portal/map.svg", {"lon": "x", "lat": "y"}))


@pytest.mark.django_db
def test_without_outlines_there_is_no_map_and_the_form_still_works():
    page = says(Client().get("/portal/report"))
    assert "打开地图选点" not in page
    assert "在哪里" in page
    assert Client().get("/portal/map.svg").status_code == 404


@pytest.mark.parametrize(
    ("phone", "is_one"),
    [("13805750001", True), ("0575-88001234", True), ("138 0575 0001", True), ("110", False)],
)
def test_what_a_telephone_number_looks_like(phone, is_one):
    assert phone_is_one(phone) is is_one


@pytest.mark.django_db
def test_another_site_cannot_report_in_ones_name():
    assert report(Client(enforce_csrf_checks=True)).status_code == 403


def test_one_address_cannot_fill_the_disk(citizen, monkeypatch):
    known = rules.parameters()
    few = known["photos-a-day"].model_copy(update={"value": 3})
    monkeypatch.setattr(rules, "parameters", lambda: known | {"photos-a-day": few})
    answers = [report(citizen, text="", photos=[photo(), photo()]) for _ in range(3)]

    assert Attachment.objects.count() == 3
    assert "照片已经太多" in says(answers[2])
    assert GOOD["place"] in says(answers[2])


def test_a_program_that_fills_in_everything_leaves_no_photograph(citizen):
    report(citizen, website="http://buy.example", photos=[photo()])
    assert not Attachment.objects.exists()


def test_a_photograph_nobody_claimed_is_gone_after_a_day(citizen, nine):
    report(citizen, photos=[photo()])
    report(citizen, text="", photos=[photo("二.jpg")])
    unclaimed = Attachment.objects.get(thing="")
    file = unclaimed.file

    assert drop_unclaimed_photos() == 0
    nine.pass_minutes(24 * 60 + 1)
    assert drop_unclaimed_photos() == 1
    assert not file.storage.exists(file.name)
    assert Attachment.objects.get().thing
    assert JournalEntry.objects.filter(fact="AttachmentDropped").count() == 1


@pytest.mark.parametrize(
    "odd",
    [{"pin.x": "²", "pin.y": "3"}, {"pin.x": "9" * 400, "pin.y": ""}, {"whole": "1", "lon": "nan"}],
)
def test_an_odd_touch_moves_the_pin_somewhere(citizen, odd):
    assert report(citizen, **odd).status_code == 200


@pytest.mark.parametrize("half", [{"lon": "120.45"}, {"lat": "30.05"}])
def test_half_a_position_is_said(citizen, half):
    answer = report(citizen, **half)
    assert answer.status_code == 422
    assert "位置不完整" in says(answer)


@pytest.mark.parametrize("page", ["follow", "sent"])
def test_an_odd_token_is_an_unknown_one(citizen, page):
    assert citizen.get(f"/portal/{page}/%00").status_code == 404
    assert citizen.get(f"/portal/{page}/%01").status_code == 404

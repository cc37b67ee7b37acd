"""Coming in: whom the door opens to, and to where."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.hashers import make_password
from django.test import Client

from jianhu.base import moments
from jianhu.base.models import JournalEntry, Person
from jianhu.organisations.services import appoint
from jianhu.project.passwords import give_password

RIGHT = "yiqian-nian-hua"


@pytest.fixture(autouse=True)
def quick_hashing(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def runtu_with_password(runtu):
    runtu.password = make_password(RIGHT)
    runtu.save()
    return runtu


def sign_in(name="runtu", password=RIGHT, client=None, **more):
    client = client or Client()
    return client.post("/login", {"username": name, "password": password, **more})


def says(answer):
    return answer.content.decode()


def test_the_right_password_opens_the_door(runtu_with_password):
    answer = sign_in()
    assert answer.status_code == 302
    assert answer.url == "/"
    assert JournalEntry.objects.filter(fact="SignedIn", by=runtu_with_password).count() == 1


def test_a_wrong_password_says_no_more_than_a_wrong_name(runtu_with_password):
    assert "用户名或密码不正确" in says(sign_in(password="no"))
    assert "用户名或密码不正确" in says(sign_in(name="nobody"))


@pytest.mark.django_db
def test_nothing_filled_in_is_said_in_chinese():
    answer = says(sign_in("", ""))
    assert "请输入用户名。" in answer
    assert "请输入密码。" in answer


def test_five_wrong_tries_close_the_door_for_a_quarter_of_an_hour(nine, runtu_with_password):
    for _ in range(5):
        sign_in(password="no")

    assert "已暂停登录。请在09:15后再试" in says(sign_in())
    moments.set_to(moments.now() + timedelta(minutes=16))
    assert sign_in().status_code == 302


def test_four_wrong_tries_do_not(nine, runtu_with_password):
    for _ in range(4):
        sign_in(password="no")
    assert sign_in().status_code == 302


def test_success_begins_the_count_anew(nine, runtu_with_password):
    for _ in range(2):
        for _ in range(4):
            sign_in(password="no")
        assert sign_in().status_code == 302


def test_the_door_is_closed_to_one_name_from_one_address(nine, runtu_with_password, aq):
    aq.password = make_password(RIGHT)
    aq.save()
    for _ in range(5):
        sign_in(password="no")

    assert sign_in("aq").status_code == 302
    elsewhere = Client(REMOTE_ADDR="10.1.2.3")
    assert sign_in(client=elsewhere).status_code == 302


def test_an_invented_name_is_locked_out_too(nine, db):
    for _ in range(5):
        sign_in("nobody", "no")
    assert "已暂停登录" in says(sign_in("nobody", "no"))
    assert "nobody" not in str(list(JournalEntry.objects.values_list("data", flat=True)))


def test_an_address_that_guesses_names_is_locked_out(nine, runtu_with_password):
    for n in range(49):
        sign_in(f"guess-{n}", "no")
    assert sign_in().status_code == 302
    sign_in("guess-49", "no")
    assert "从您的网络地址登录失败次数过多，已暂停登录" in says(sign_in())
    assert sign_in(client=Client(REMOTE_ADDR="10.1.2.3")).status_code == 302


def test_an_address_that_guesses_at_real_accounts_is_locked_out_too(nine, runtu_with_password):
    people = [Person.objects.create(username=f"officer-{n}") for n in range(50)]
    for person in people:
        sign_in(person.username, "no")
    assert "从您的网络地址登录失败次数过多" in says(sign_in())


def test_a_name_in_full_width_letters_is_the_same_name(nine, runtu_with_password):
    for name in ("ｒｕｎｔｕ", "rｕntu", "runtｕ", "ruｎtu", "ｒuntu"):
        sign_in(name, "no")

    assert "连续输错5次，已暂停登录" in says(sign_in())
    assert "连续输错5次，已暂停登录" in says(sign_in("ｒｕｎｔｕ"))


def test_a_name_no_database_can_hold_is_refused_as_any_other(runtu_with_password):
    for name, password in (("run\0tu", RIGHT), ("runtu", "\0")):
        answer = sign_in(name, password)
        assert answer.status_code == 200
        assert "用户名或密码不正确" in says(answer)


@pytest.mark.django_db
def test_the_house_itself_has_its_name_before_anybody_else_can_take_it():
    import_module("jianhu.base.migrations.0002_witness_and_retelling").name_the_house(apps, None)
    house = Person.objects.get(username="system")

    assert not house.is_active
    assert "不正确" in says(sign_in("system", "!"))


def test_the_form_is_refused_from_another_site(runtu_with_password):
    assert sign_in(client=Client(enforce_csrf_checks=True)).status_code == 403


def test_nobody_is_led_to_another_site(runtu_with_password):
    assert sign_in(next="https://example.com/").url == "/"
    assert sign_in(next="/m/task/12").url == "/m/task/12"


@pytest.mark.parametrize(
    ("who", "where"),
    [("kongyiji", "/desk"), ("runtu", "/m/"), ("qi_jin", "/m/"), ("yang_er_sao", "/desk")],
)
def test_each_is_sent_to_where_their_post_begins(request, who, where):
    client = Client()
    client.force_login(request.getfixturevalue(who))
    assert client.get("/").url == where


def test_whoever_holds_no_post_is_told_so(stranger):
    client = Client()
    client.force_login(stranger)
    answer = client.get("/")
    assert answer.status_code == 200
    assert "还没有岗位" in says(answer)


@pytest.mark.django_db
def test_a_visitor_is_asked_who_they_are():
    assert Client().get("/").url == "/login?next=/"


@pytest.mark.parametrize(
    ("post", "home"),
    [
        ("dispatcher", "/desk"),
        ("officer", "/m/"),
        ("leader", "/wall"),
        ("administrator", "/desk/sensing"),
        ("catalogue-keeper", "/desk/catalogue"),
    ],
)
def test_everyone_arrives_where_their_work_is(luzhen, stranger, post, home):
    appoint(stranger, stranger, luzhen.centre, post)
    client = Client()
    client.force_login(stranger)

    assert client.get("/").url == home


def test_leaving_takes_a_post(runtu):
    client = Client()
    client.force_login(runtu)
    assert client.get("/logout").status_code == 405
    assert client.post("/logout").url == "/login"
    assert client.get("/").url.startswith("/login")


def test_a_password_set_by_another_must_be_replaced_first(zhao_taiye, runtu):
    given = give_password(zhao_taiye, runtu)
    client = Client()
    sign_in(password=given, client=client)

    assert client.get("/").url == "/password"
    refused = client.get("/api/me")
    assert refused.status_code == 403
    assert "请先修改初始密码" in refused.json()["detail"]

    new = {"new_password1": "wu-peng-chuan-1921", "new_password2": "wu-peng-chuan-1921"}
    client.post("/password", {"old_password": given, **new})
    assert client.get("/").url == "/m/"
    again = Client()
    sign_in(password="wu-peng-chuan-1921", client=again)
    assert again.get("/").url == "/m/"


def test_a_weak_password_is_refused_with_a_reason(runtu_with_password):
    client = Client()
    sign_in(client=client)
    weak = {"old_password": RIGHT, "new_password1": "12345678", "new_password2": "12345678"}
    answer = client.post("/password", weak)
    assert answer.status_code == 200
    assert "密码太短，至少要有10位" in says(answer)
    assert "This password" not in says(answer)
    assert sign_in().status_code == 302


def test_in_demo_mode_one_click_is_enough(settings, runtu):
    settings.DEMO = True
    runtu.username = "officer"
    runtu.save()
    client = Client()

    assert client.get("/").url == "/demo"
    assert "执法队员" in says(client.get("/demo"))
    assert client.post("/demo", {"post": "officer"}).url == "/"
    assert client.get("/").url == "/m/"


@pytest.mark.django_db
def test_in_demo_mode_nobody_becomes_what_is_not_on_a_card(settings, runtu):
    settings.DEMO = True
    assert Client().post("/demo", {"post": "runtu"}).status_code == 404
    assert Client().post("/demo", {"post": "system"}).status_code == 404


def test_outside_demo_mode_there_is_no_such_page(settings, runtu):
    settings.DEMO = False
    runtu.username = "officer"
    runtu.save()
    client = Client()

    assert client.get("/demo").status_code == 404
    assert client.post("/demo", {"post": "officer"}).status_code == 404
    assert client.get("/").url.startswith("/login")
    assert "/demo" not in says(client.get("/login"))


def test_an_account_without_password_opens_to_nobody(runtu):
    runtu.password = "!"
    runtu.save()
    assert "不正确" in says(sign_in(password="!"))
    assert "不正确" in says(sign_in(password="x"))


def test_the_phone_asks_who_one_is(runtu):
    client = Client()
    assert client.get("/m/task/3").url == "/login?next=/m/task/3"
    client.force_login(runtu)
    page = client.get("/m/task/3")
    assert page.status_code in (200, 503)  # 503 before `make setup`
    assert page.cookies["csrftoken"]

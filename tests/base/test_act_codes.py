"""The code of an act: it finds what was typed wrongly, and every act has exactly one."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from importlib import import_module
from itertools import pairwise
from string import ascii_uppercase, digits
from threading import Barrier

import pytest
from django.apps import apps
from django.db import connection, connections, transaction
from hypothesis import given, settings
from hypothesis import strategies as any_of

from jianhu.base import witness
from jianhu.base.act_codes import act_behind, code_of, codes_of
from jianhu.base.act_views import Tier, seen
from jianhu.base.journal import name_of
from jianhu.base.models import ActCode, ActSerial, JournalEntry
from jianhu.base.people import system
from jianhu.base.rules.act_codes import KINDS, ActNumbers, WrongActCode, compose, read, split
from jianhu.base.sentences import sentence
from jianhu.command.models import Incident
from jianhu.kit.errors import NotFound
from jianhu.kit.iso7064 import check_digits, is_sound
from jianhu.kit.qr import qr_svg
from tests.coded import DAY, coded

PENALTY = ActNumbers("C", "330699", 12, DAY, 1)
AT_ONCE = 8

numbers = any_of.builds(
    ActNumbers,
    any_of.sampled_from(sorted(KINDS)),
    any_of.from_regex(r"[1-8][0-9]{5}", fullmatch=True),
    any_of.integers(1, 9_999),
    any_of.dates(date(2000, 1, 1), date(2099, 12, 31)),
    any_of.integers(1, 999_999),
)


def is_refused(said):
    try:
        read(said)
    except WrongActCode:
        return True
    return False


@pytest.mark.parametrize(("text", "check"), [("794", "44"), ("WEST12345698765432GB", "82")])
def test_check_digits_are_those_of_the_standard_and_of_a_known_iban(text, check):
    assert check_digits(text) == check
    assert is_sound(text + check)


def test_a_code_says_kind_division_body_day_and_serial():
    code = compose(PENALTY)
    assert code[:25] == "C330699001220261120000001"
    assert len(code) == 27
    assert read(code) == PENALTY


@given(numbers)
@settings(deadline=None)
def test_what_was_composed_is_read_again(act):
    assert read(compose(act)) == act


@given(numbers)
@settings(max_examples=40, deadline=None)
def test_every_wrong_character_is_found(act):
    code = compose(act)
    for place, right in enumerate(code):
        for wrong in set(digits + ascii_uppercase) - {right}:
            assert is_refused(code[:place] + wrong + code[place + 1 :])


@given(numbers)
@settings(deadline=None)
def test_every_two_neighbours_that_changed_places_are_found(act):
    code = compose(act)
    for place, (first, second) in enumerate(pairwise(code)):
        if first != second:
            assert is_refused(code[:place] + second + first + code[place + 2 :])


@pytest.mark.parametrize("between", [" ", "-", "　", "\n", " – "])
def test_a_code_is_read_as_people_type_it(between):
    code = compose(PENALTY)
    full_width = "".join(chr(ord(each) + 0xFEE0) for each in code)
    for typed in (code, code.lower(), full_width):
        assert read(f" {between.join(split(typed))} ") == PENALTY


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda code: " ", "请输入行政行为码"),
        (lambda code: code[:-1], "共27位，现在是26位"),
        (lambda code: "A" + code[1:], "第1位应当是字母J、C、Q、X、F、Z之一，现在是“A”"),
        (lambda code: code[:7] + "O" + code[8:], "第8位应当是数字，现在是“O”"),
        (lambda code: code[:7] + "²" + code[8:], "校验码对不上"),  # NFKC makes it a 2
        (lambda code: code[:7] + "٣" + code[8:], "第8位应当是数字"),
        (lambda code: code[:15] + "3" + code[16:], "“20263120”不是"),
        (lambda code: code[:-1] + str((int(code[-1]) + 1) % 10), "校验码对不上"),
    ],
)
def test_it_is_said_what_is_wrong(change, sentence):
    with pytest.raises(WrongActCode, match=sentence):
        read(change(compose(PENALTY)))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"kind": "A"}, "没有“A”这一类"),
        ({"division": "33069"}, "6位数字"),
        ({"body": 10_000}, "放不进"),
        ({"serial": 1_000_000}, "已经用完"),
    ],
)
def test_what_fits_into_no_code_is_refused(wrong, sentence):
    with pytest.raises(WrongActCode, match=sentence):
        compose(PENALTY._replace(**wrong))


def test_a_picture_of_it_stands_alone():
    drawn = qr_svg("https://jianhu.example/c/" + compose(PENALTY))
    assert drawn.startswith("<svg")
    assert "viewBox" in drawn


def test_an_act_gets_its_code_and_the_journal_tells(reported, runtu):
    incident = reported("street-vending")
    given_code = coded(incident, "C", by=runtu)

    assert read(given_code.code) == PENALTY._replace(body=1)
    assert (given_code.office, given_code.office_name) == (12, "鲁镇街道综合行政执法队")
    entry = JournalEntry.objects.get(fact="ActCoded")
    assert entry.by == runtu
    assert sentence(entry) == f"鲁镇街道综合行政执法队行政处罚，赋码 {given_code.code}"
    assert list(witness.troubles()) == []


def test_an_act_keeps_its_one_code(reported):
    incident = reported("street-vending")
    first = coded(incident)

    assert coded(incident) == coded(incident, "C", day=date(2026, 11, 21)) == first
    assert ActCode.objects.count() == JournalEntry.objects.filter(fact="ActCoded").count() == 1
    assert code_of(incident) == first
    assert codes_of([incident]) == {name_of(incident): first}


def test_serials_follow_each_other_in_one_line_and_begin_anew_in_another(another):
    def serial(**line):
        return read(coded(another(), **line).code).serial

    assert [serial(), serial(), serial()] == [1, 2, 3]
    assert serial(kind="C") == serial(office=13) == serial(day=date(2026, 11, 21)) == 1
    assert serial() == 4


def test_offices_are_numbered_as_they_first_act(another):
    """An id outgrows four digits; the offices that act do not."""

    def body(office):
        return read(coded(another(), office=office).code).body

    assert [body(10_171), body(12), body(3_000_000), body(12), body(10_171)] == [1, 2, 3, 2, 1]


def test_offices_in_codes_given_before_keep_their_numbers(another):
    ActSerial.objects.create(kind="J", division="330699", office=12, day=DAY, last=3)
    import_module("jianhu.base.migrations.0007_act_bodies").as_in_codes_given(apps, None)

    assert [read(coded(another(), office=office).code).body for office in (12, 8)] == [12, 13]


def test_what_was_undone_leaves_no_gap(another):
    first, second = another(), another()
    with suppress(RuntimeError), transaction.atomic():
        coded(first)
        raise RuntimeError

    assert not JournalEntry.objects.filter(fact="ActCoded").exists()
    assert read(coded(second).code).serial == 1


def test_nothing_is_begun_for_what_gets_no_code(reported):
    with pytest.raises(WrongActCode, match="没有“A”这一类"):
        coded(reported("street-vending"), "A")
    with pytest.raises(WrongActCode, match="还没有保存"):
        coded(Incident())
    assert not ActSerial.objects.exists()


def test_a_code_changed_behind_the_journal_is_named(reported):
    given_code = coded(reported("street-vending"))
    ActCode.objects.update(office_name="未庄镇综合行政执法队")

    assert list(witness.troubles()) == [
        f"行政行为码 {given_code.code} 的记录与留痕不符：当时的单位名称。"
    ]


def test_the_act_behind_a_code_is_found_as_typed_and_another_is_not(reported):
    given_code = coded(reported("street-vending"))

    assert act_behind(" ".join(given_code.groups).lower()) == given_code
    with pytest.raises(NotFound, match="没有登记"):
        act_behind(compose(PENALTY))


def test_who_looks_sees_more_by_tiers(tavern_check, stranger, runtu, wang_hu, lv_weifu):
    def looks(person=None, key=""):
        found = seen(tavern_check, person, key)
        return found.tier, [row.label for row in found.rows][2:]

    assert looks() == looks(stranger) == looks(wang_hu) == (Tier.PUBLIC, [])
    assert looks(key="guessed") == (Tier.PUBLIC, [])
    assert looks(key=tavern_check.key) == (Tier.PARTY, ["检查对象"])
    assert looks(runtu) == (Tier.OFFICER, ["检查对象", "地点"])
    assert looks(lv_weifu) == (Tier.SUPERVISOR, ["检查对象", "地点"])


def test_somebody_who_left_is_the_public(tavern_check, runtu):
    runtu.is_active = False
    assert seen(tavern_check, runtu).tier == Tier.PUBLIC


@pytest.mark.requirement("104")
def test_a_scan_shows_the_trace(tavern_check, runtu):
    public, officer = seen(tavern_check).trace, seen(tavern_check, runtu).trace

    assert [line.says for line in public] == ["登记赋码", "亮码"]
    assert {line.by for line in public} == {""}
    assert officer[-1].says == f"鲁镇街道综合行政执法队行政检查，赋码 {tavern_check.code}"
    assert [line.by for line in officer][-1] == "系统"
    assert len(officer) > len(public)


def test_of_what_no_room_speaks_only_the_code_is_shown(reported, runtu):
    found = seen(coded(reported("street-vending")), runtu)
    assert (found.tier, found.rows) == (Tier.PUBLIC, [])
    assert [line.says for line in found.trace] == ["登记赋码"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("acts", [1, AT_ONCE])
def test_at_once_serials_have_neither_gap_nor_double(acts, another):
    if connection.vendor == "sqlite":
        pytest.skip("SQLite in memory has one connection; a file has one writer")
    system()
    things = [another() for _ in range(acts)]
    together = Barrier(AT_ONCE)

    def give(number):
        together.wait()
        code = coded(things[number % acts]).code
        connections.close_all()
        return code

    with ThreadPoolExecutor(AT_ONCE) as pool:
        given_codes = set(pool.map(give, range(AT_ONCE)))

    assert sorted(read(code).serial for code in given_codes) == list(range(1, acts + 1))
    assert JournalEntry.objects.filter(fact="ActCoded").count() == acts

"""Names, addresses, codes and telephones are read in whatever way they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.subjects.linkage.addresses import read_address
from jianhu.subjects.linkage.linking import parameters
from jianhu.subjects.linkage.names import Reader
from jianhu.subjects.linkage.numbers import read_code, read_phone, read_registration
from jianhu.subjects.linkage.rows import prepare
from jianhu.subjects.linkage.spelling import plain, sound
from jianhu.subjects.linkage.vocabulary import vocabulary

READER = Reader(["鉴湖县", "柯岩街道"])
SOUND = ["91350100M000100Y43", "11330600MB1573660P", "11320000MB151840XJ", "11330106053666367B"]


@pytest.mark.parametrize("example", vocabulary().examples, ids=lambda example: example.given)
def test_a_name_is_taken_apart(example):
    name = READER.read(example.given)
    said = (name.brand, name.trade, name.branch, name.other)
    assert said == (example.brand, example.trade, example.branch, example.other)


@pytest.mark.parametrize(
    ("parameter", "example"),
    [(each, example) for each in parameters().values() for example in each.examples],
    ids=lambda each: getattr(each, "say", ""),
)
def test_parameter(parameter, example):
    assert parameter.allows(example.given) == example.expect


@given(st.text(max_size=30))
def test_any_name_can_be_read_and_its_brand_is_part_of_it(text):
    assert READER.read(text).brand in READER.read(text).core


@given(st.text(max_size=30))
def test_plain_text_stays_plain(text):
    assert plain(plain(text)) == plain(text)


@given(st.text(max_size=40))
def test_any_address_can_be_read(text):
    assert len(read_address(text)) == 4


def test_what_sounds_alike_is_written_alike():
    assert sound("鑫源纺织") == sound("新园纺织")
    assert sound("张兴") == sound("臧欣")
    assert sound("鑫源") != sound("鑫茂")


@pytest.mark.parametrize("above", ["", "鉴湖县", "绍兴市鉴湖县", "浙江省绍兴市鉴湖县"])
def test_an_address_is_the_same_however_far_up_it_begins(above):
    said = read_address(f"{above}柯岩街道鲁迅路12号3幢501室")
    assert said == read_address("柯岩街道鲁讯路12號3幢501室")
    assert (said.number, said.unit) == ("12", "3-501")


def test_a_stall_is_not_its_market_hall():
    hall, stall = "柯岩街道纺都路5号轻纺市场", "柯岩街道纺都路5号轻纺市场A12号摊位"
    assert read_address(hall).spot == read_address(stall).spot
    assert not read_address(hall).door
    assert read_address(stall).door != read_address(stall.replace("A12", "A13")).door


@pytest.mark.parametrize("code", SOUND)
def test_a_sound_code_is_known_for_sound(code):
    assert read_code(f" {code[:8]} {code[8:].lower()}") == (code, True)


@pytest.mark.parametrize("code", ["91350100M000100Y4Z", "9135010OM000100Y44", SOUND[0][:-1]])
def test_a_mistyped_code_is_kept_and_known_for_mistyped(code):
    said, is_sound = read_code(code)
    assert said
    assert not is_sound


def test_an_old_number_in_the_column_of_codes_is_no_code():
    assert read_code("330621000012345") == ("", False)
    assert read_registration("", "330621000012345") == "330621000012345"


@pytest.mark.parametrize(
    "said", ["0575-84123456", "84123456", "+86 0575 8412 3456", "84123456转8001"]
)
def test_a_landline_is_the_same_with_and_without_its_area(said):
    assert read_phone(said) == "84123456"


def test_a_list_may_know_very_little():
    [row] = prepare([{"list": "a", "id": 1}]).to_pylist()
    assert row["core"] is row["code"] is row["spot"] is None

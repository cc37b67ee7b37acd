"""HJ 212: every public frame is read as listed, and no bytes whatever do harm."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jianhu.kit.errors import Unreadable
from jianhu.sensing.protocols import hj212
from jianhu.sensing.protocols.hj212 import crc
from jianhu.sensing.protocols.hj212.names import CHINA
from jianhu.sensing.protocols.hj212.quick import quick_reading
from jianhu.sensing.protocols.hj212.readings import framed, read, reading_of, write
from jianhu.sensing.protocols.hj212.segment import take_apart, text_of
from jianhu.sensing.reading import Reading

DATA = Path(__file__).parent / "data" / "hj212"
VECTORS = json.loads((DATA / "samples.json").read_text())["samples"]
EXCHANGES = {e["id"]: e for e in json.loads((DATA / "exchanges.json").read_text())["exchanges"]}
FUME = hj212.EXAMPLES[1].frame
DUST = hj212.EXAMPLES[2].frame


def vector(name):
    return next(v["text"].encode() for v in VECTORS if v["id"] == name)


def of_vectors(name, verdict):
    chosen = [v for v in VECTORS if v["expected"]["crc_verdict"] == verdict]
    return pytest.mark.parametrize(name, chosen, ids=[v["id"] for v in chosen])


# The checksum


@given(st.binary(max_size=1200))
def test_the_fast_checksum_is_the_textbook_one(segment):
    assert crc.hj212(segment) == crc.textbook(segment)


@pytest.mark.parametrize("vector", VECTORS, ids=[v["id"] for v in VECTORS])
def test_both_checksums_are_as_listed(vector):
    segment, expected = vector["text"].encode().rstrip()[6:-4], vector["expected"]
    assert f"{crc.hj212(segment):04X}" == expected["crc_hj212"]
    assert f"{crc.modbus(segment):04X}" == expected["crc_modbus"]


def test_bytes_eight_apart_may_be_exchanged_unnoticed_so_it_is_no_seal():
    segment = b"QN=2018053122584900"
    exchanged = bytearray(segment)
    exchanged[3], exchanged[11] = segment[11], segment[3]
    assert crc.hj212(bytes(exchanged)) == crc.hj212(segment)


# The twelve public frames


@of_vectors("vector", "hj212")
def test_a_good_frame_gives_the_listed_values(vector):
    segment = take_apart_or_none(vector)
    expected = vector["expected"]
    if segment is None:
        assert "MN" not in expected["header"]
        return
    assert segment.head == expected["header"]
    assert segment.items == expected["cp"]
    assert as_numbers(segment.factors) == expected["factors"]


def take_apart_or_none(vector):
    with suppress(Unreadable):
        return take_apart(vector["text"].rstrip()[6:-4])


def as_numbers(factors):
    return {
        factor: {name: text if name == "Flag" else float(text) for name, text in fields.items()}
        for factor, fields in factors.items()
    }


@of_vectors("vector", "modbus")
def test_a_device_with_the_other_checksum_is_read_once_it_is_set_so(vector):
    frame = vector["text"].encode()
    with pytest.raises(Unreadable, match="modbus 算法"):
        read(frame)
    reading = read(frame, crc="modbus")
    assert reading.device == "ZYJCY20190122002"
    assert reading.values["s10003"] == 23.2


@of_vectors("vector", "bad")
def test_a_broken_frame_is_refused(vector):
    with pytest.raises(Unreadable, match="校验码错误"):
        read(vector["text"].encode())


def test_a_device_without_a_checksum_worth_the_name_is_read_all_the_same():
    reading = read(vector("bad-uppercase-2005"), crc="off")
    assert reading.values["a34001-Rtd"] == 24.0
    assert reading.flags["a34001"] == "N"
    assert reading.at is None  # 83 seconds past the minute


def test_a_doubled_suffix_is_understood_and_remarked_upon():
    reading = read(vector("bad-crc-double-suffix"), crc="off")
    assert reading.values["LA-Rtd"] == 71.0
    assert reading.flags == {"a34004": "D", "a34002": "D", "LA": "N"}
    assert reading.remarks


def test_a_flag_for_the_whole_frame_is_a_flag_for_each_factor():
    reading = read(vector("bad-length"), crc="off")
    assert reading.flags["a34002"] == "N"
    assert reading.at == datetime(2024, 11, 23, 20, 42, 30, tzinfo=CHINA)
    assert any("215" in remark for remark in reading.remarks)


def test_lower_case_checksum_is_read():
    assert read(vector("lower-case-crc")).device == "Y80110010000010"


def test_the_same_name_twice_keeps_the_first_and_says_so():
    reading = read(framed(b"QN=20260801120000000;CN=2011;MN=M1;CP=&&a34041-Rtd=1;a34041-Rtd=9&&"))
    assert reading.values == {"a34041-Rtd": 1.0}
    assert reading.remarks == ("重复的名称：Rtd",)


def test_what_is_no_number_is_no_value():
    reading = read(framed("QN=1;CN=2011;MN=M1;CP=&&a-Rtd=NaN,b-Rtd=1_0,c-Rtd=１,d-Rtd=&&".encode()))
    assert reading.values == {}
    assert set(reading.words) == {"a-Rtd", "b-Rtd", "c-Rtd", "d-Rtd"}


# Answers


def test_data_that_asks_is_answered_as_the_standard_shows():
    exchange = EXCHANGES["C.14 realtime upload + data ack"]
    answer = hj212.answer_to(framed(exchange["up"].encode()))
    assert answer == framed(exchange["down"].encode())


def test_data_that_does_not_ask_is_not_answered():
    assert hj212.answer_to(DUST) is None
    assert hj212.answer_to(vector("dust-2011")) is None  # Flag=4: 2017, no answer


def test_an_answer_is_not_answered():
    assert hj212.answer_to(hj212.answer_to(FUME).replace(b"Flag=4", b"Flag=5")) is None


def test_a_wrong_password_is_told_with_9011():
    answer = hj212.answer_to(FUME, password="654321")
    assert b"CN=9011" in answer
    assert b"QnRtn=3" in answer
    assert b"CN=9014" in hj212.answer_to(FUME, password="123456")


@pytest.mark.parametrize(("code", "answered"), [("1013", b"9013"), ("3019", b"9011")])
def test_what_is_not_data_is_answered_in_its_own_way(code, answered):
    frame = framed(f"QN=20260801120000000;ST=31;CN={code};PW=1;MN=M1;Flag=5;CP=&&&&".encode())
    assert b"CN=" + answered in hj212.answer_to(frame)


# Split packages


def parts(*numbers):
    bodies = {1: {"a34041-Rtd": 1.0}, 2: {"a34002-Rtd": 0.2}}
    at = datetime(2026, 8, 1, 12, tzinfo=CHINA)
    said = Reading("M1", at, "hour", number="20260801120000000", system="31", answer=True)
    return [read(write(replace(said, values=bodies[n], part=(n, 2)))) for n in numbers]


def test_both_halves_make_one_message_in_either_order():
    for order in ((1, 2), (2, 1), (1, 2, 2)):
        whole = hj212.joined(parts(*order))
        assert whole.values == {"a34041-Rtd": 1.0, "a34002-Rtd": 0.2}
        assert whole.part is None


def test_one_half_waits_for_the_other():
    assert hj212.joined(parts(1)) is None


def test_a_split_frame_says_so_in_its_flag():
    frame = write(parts(2)[0])
    assert b"Flag=7;PNUM=2;PNO=2" in frame


# Whatever may come


names = st.sampled_from(
    ["a34041-Rtd", "a34041-Min", "a34041-Avg", "SB7-RS", "w01018-Rtd", "LA-Rtd"]
)
readings = st.builds(
    Reading,
    device=st.text("ABCDEF0123456789", min_size=1, max_size=24),
    at=st.datetimes(datetime(2005, 1, 1), datetime(2090, 1, 1)).map(  # noqa: DTZ001
        lambda at: at.replace(microsecond=0, tzinfo=CHINA)
    ),
    kind=st.sampled_from(["realtime", "minute", "hour", "day", "facility", "cn-3019"]),
    values=st.dictionaries(names, st.integers(-(10**9), 10**9).map(lambda n: n / 1000), max_size=5),
    flags=st.dictionaries(st.sampled_from(["a34041", "LA"]), st.sampled_from("NFMSDCTB")),
    number=st.text("0123456789", min_size=14, max_size=17),
    system=st.sampled_from(["21", "22", "31", "32", "39"]),
    answer=st.booleans(),
    part=st.none() | st.sampled_from([(1, 2), (2, 2), (3, 7)]),
)


@given(readings, st.sampled_from(["hj212", "modbus"]))
def test_what_is_written_is_read_again(reading, variant):
    assert read(write(reading, crc=variant), crc=variant) == reading


@given(readings, st.data())
def test_the_quick_reader_reads_as_the_patient_one_or_not_at_all(reading, data):
    text = bytearray(write(reading).rstrip()[6:-4])
    for _ in range(data.draw(st.integers(0, 3))):
        text[data.draw(st.integers(0, len(text) - 1))] = data.draw(st.integers(0, 127))
    quick = quick_reading(text_of(bytes(text)))
    if quick is not None:
        patient = reading_of(take_apart(text_of(bytes(text))), [])
        assert quick == patient
        assert quick.sent_at == patient.sent_at


def test_the_quick_reader_does_read_the_common_frame():
    assert quick_reading(text_of(FUME.rstrip()[6:-4])) == hj212.EXAMPLES[1].reading


@given(st.binary(max_size=400))
def test_no_bytes_whatever_do_harm(noise):
    for frame in (noise, b"##%04d" % len(noise) + noise + b"0000", framed(b"MN=1;CP=&&" + noise)):
        for variant in ("hj212", "modbus", "off"):
            with suppress(Unreadable):
                reading = hj212.read(frame, crc=variant)
                json.dumps([*reading.values.values()], allow_nan=False)
        hj212.answer_to(frame)


@settings(max_examples=300)
@given(st.data())
def test_a_changed_frame_is_read_or_refused(data):
    frame = bytearray(FUME)
    for _ in range(data.draw(st.integers(1, 6))):
        frame[data.draw(st.integers(0, len(frame) - 1))] = data.draw(st.integers(0, 255))
    with suppress(Unreadable):
        hj212.read(bytes(frame), crc="off")

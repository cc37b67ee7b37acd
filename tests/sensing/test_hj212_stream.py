"""Frames out of a stream: a device's mistake costs its own frame, never the next one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jianhu.sensing.protocols.hj212 import EXAMPLES, Splitter
from tests.sensing.test_hj212 import vector

INTERVAL, FUME, DUST = (example.frame for example in EXAMPLES)


def split(*received):
    splitter = Splitter()
    pieces = [piece for some in received for piece in splitter.feed(some)]
    return pieces + splitter.close()


def good(pieces):
    return [piece.raw for piece in pieces if piece.crc]


def bad(pieces):
    return [(piece.raw, piece.problem) for piece in pieces if not piece.crc]


def bare(*frames):
    return [frame.rstrip() for frame in frames]


@given(st.lists(st.sampled_from([INTERVAL, FUME, DUST]), max_size=5), st.data())
def test_frames_arrive_whole_however_they_are_cut(frames, data):
    stream, chunks = b"".join(frames), []
    while stream:
        size = data.draw(st.integers(1, 400))
        chunks.append(stream[:size])
        stream = stream[size:]
    pieces = split(*chunks)
    assert good(pieces) == bare(*frames)
    assert not bad(pieces)


@pytest.mark.parametrize("end", range(2, len(FUME) - 2))
def test_a_frame_cut_in_half_is_kept_and_the_next_one_is_read(end):
    pieces = split(FUME[:end] + DUST)
    assert good(pieces) == bare(DUST)
    assert [raw for raw, _ in bad(pieces)] == [FUME[:end].rstrip()]


@pytest.mark.parametrize("end", range(1, len(FUME) - 2))
def test_a_line_cut_in_the_middle_leaves_its_half(end):
    pieces = split(FUME[:end])
    assert bad(pieces) == [(FUME[:end].rstrip(), "报文不完整：连接中断")]


def test_frames_without_line_ends_are_told_apart():
    assert good(split(FUME.rstrip() + DUST.rstrip() + INTERVAL)) == bare(FUME, DUST, INTERVAL)


def test_a_wrong_length_does_not_eat_the_next_frame():
    pieces = split(vector("bad-length") + FUME)
    assert good(pieces) == bare(FUME)
    assert bad(pieces) == [(vector("bad-length").rstrip(), "报文长度与声明不符")]


@pytest.mark.parametrize("length", [b"0158", b"0157", b"0159", b"0200", b"0020", b"9999", b"0000"])
def test_a_length_counted_wrongly_is_forgiven_when_the_checksum_fits(length):
    frame = FUME.replace(b"0158", length, 1)
    pieces = split(frame + DUST)
    assert good(pieces)[-1] == DUST.rstrip()
    assert FUME.rstrip()[6:] in pieces[0].raw


def test_a_wrong_checksum_costs_one_frame():
    pieces = split(FUME.replace(b"9181", b"9180") + DUST)
    assert good(pieces) == bare(DUST)
    assert [problem for _, problem in bad(pieces)] == ["校验码错误"]


def test_noise_before_and_between_is_kept_with_its_problem():
    pieces = split(b"\xff\xfeAT+OK\r\n" + FUME + b"heartbeat" + DUST)
    assert good(pieces) == bare(FUME, DUST)
    assert bad(pieces) == [
        (b"\xff\xfeAT+OK", "不是 HJ 212 报文"),
        (b"heartbeat", "不是 HJ 212 报文"),
    ]


def test_memory_stays_flat_whatever_is_sent():
    splitter = Splitter()
    for chunk in (b"#" * 5000, b"x" * 5000, b"##9999" + b"1" * 5000):
        for _ in range(20):
            splitter.feed(chunk)
            assert len(splitter._kept) < 13_000


@given(
    st.lists(
        st.binary(max_size=60) | st.sampled_from([b"##", b"##0158", FUME, FUME[:80]]), max_size=12
    )
)
def test_nothing_is_lost_whatever_is_sent(chunks):
    pieces = split(*chunks)
    assert squeezed(b"".join(piece.raw for piece in pieces)) == squeezed(b"".join(chunks))


def squeezed(text):
    return text.translate(None, b"\r\n\0 \t")


@given(st.binary(max_size=300).filter(lambda noise: b"#" not in noise))
def test_after_any_noise_the_next_frame_is_read(noise):
    assert good(split(noise + FUME + DUST)) == bare(FUME, DUST)

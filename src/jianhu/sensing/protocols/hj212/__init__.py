"""HJ 212-2017: how pollution-source monitors report to the authority.

A frame is ``##``, four digits of length, the data segment, four hex digits of checksum
and a line end. Readings come in the ``CP=&&…&&`` part of the segment. The checksum has only
256 values: it guards against noise, never against people, so a frame's SM3 digest is taken
when it arrives.
"""

from jianhu.sensing.protocols.hj212.answers import answer_to
from jianhu.sensing.protocols.hj212.examples import EXAMPLES
from jianhu.sensing.protocols.hj212.parts import joined
from jianhu.sensing.protocols.hj212.readings import read, write
from jianhu.sensing.protocols.hj212.segment import device_of, head_of
from jianhu.sensing.protocols.hj212.stream import WRONG_CRC, Piece, Splitter

NAME = "HJ 212-2017"
SOURCE = "HJ 212-2017 污染物在线监控(监测)系统数据传输标准"

__all__ = [
    "EXAMPLES",
    "NAME",
    "SOURCE",
    "WRONG_CRC",
    "Piece",
    "Splitter",
    "answer_to",
    "device_of",
    "head_of",
    "joined",
    "read",
    "write",
]

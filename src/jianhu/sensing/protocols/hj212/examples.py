"""Frames as they came over the wire. Sources: the standard, and public captures."""

from datetime import datetime

from jianhu.sensing.protocols.hj212.names import CHINA
from jianhu.sensing.reading import Example, Reading

EXAMPLES = [
    Example(
        say="the frame printed in the standard",
        frame=(
            b"##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;"
            b"MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n"
        ),
        reading=Reading(
            device="010000A8900016F000169DC0",
            at=datetime(2016, 8, 1, 8, 58, 57, tzinfo=CHINA),
            kind="set-interval",
            values={"RtdInterval": 30.0},
            number="20160801085857223",
            system="32",
            answer=True,
        ),
    ),
    Example(
        say="a kitchen's fume monitor: fan and purifier report as facilities SB7 and SB8",
        frame=(
            b"##0158QN=20180531225849000;ST=31;CN=2011;PW=123456;MN=010000A8900016F018010001;"
            b"Flag=5;CP=&&DataTime=20180531225849;a34041-Rtd=0.00,a34041-Flag=N;SB7-RS=2;"
            b"SB8-RS=2&&9181\r\n"
        ),
        reading=Reading(
            device="010000A8900016F018010001",
            at=datetime(2018, 5, 31, 22, 58, 49, tzinfo=CHINA),
            kind="realtime",
            values={"a34041-Rtd": 0.0, "SB7-RS": 2.0, "SB8-RS": 2.0},
            flags={"a34041": "N"},
            number="20180531225849000",
            system="31",
            answer=True,
        ),
    ),
    Example(
        say="a dust monitor of 2005 style: no Flag, a number of 14 digits, no answer wanted",
        frame=(
            b"##0249QN=20180507000558;ST=39;CN=2011;PW=123456;MN=010000A00000000000A00654;CP=&&"
            b"DataTime=20180507000558;a01001-Rtd=26.0,a01001-Flag=N;a01002-Rtd=30.4,a01002-Flag=N;"
            b"a34001-Rtd=0.0,a34001-Flag=N;a34002-Rtd=24.0,a34002-Flag=N;"
            b"a34004-Rtd=23.0,a34004-Flag=N&&D801\r\n"
        ),
        reading=Reading(
            device="010000A00000000000A00654",
            at=datetime(2018, 5, 7, 0, 5, 58, tzinfo=CHINA),
            kind="realtime",
            values={
                "a01001-Rtd": 26.0,
                "a01002-Rtd": 30.4,
                "a34001-Rtd": 0.0,
                "a34002-Rtd": 24.0,
                "a34004-Rtd": 23.0,
            },
            flags=dict.fromkeys(("a01001", "a01002", "a34001", "a34002", "a34004"), "N"),
            number="20180507000558",
            system="39",
        ),
    ),
]

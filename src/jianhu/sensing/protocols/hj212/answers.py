"""What a frame is answered with: devices repeat what is not answered in time."""

from jianhu.sensing.protocols.hj212.names import is_wanted
from jianhu.sensing.protocols.hj212.readings import framed
from jianhu.sensing.protocols.hj212.segment import head_of

DATA, NOTICE, REQUEST = "9014", "9013", "9011"
NOTICES = {"1013"}
ACCEPTED, WRONG_PASSWORD = 1, 3


def answer_to(
    frame: bytes, *, password: str = "", crc: str = "hj212", head: dict[str, str] | None = None
) -> bytes | None:
    """Return the answer a good frame asks for, if it asks (bit 0 of Flag).

    Data is answered with 9014, a notice with 9013, everything else with 9011, which alone can
    say no: ``password`` is what this device should have used, if it is known.
    """
    head = head_of(frame.rstrip()[6:-4]) if head is None else head
    code = head.get("CN", "")
    if not is_wanted(head.get("Flag", "")) or code[:2] == "90":
        return None
    if password and head.get("PW") != password:
        return _answer(head, REQUEST, f"QnRtn={WRONG_PASSWORD}", crc)
    if code[:1] == "2":
        return _answer(head, DATA, "", crc)
    if code in NOTICES:
        return _answer(head, NOTICE, "", crc)
    return _answer(head, REQUEST, f"QnRtn={ACCEPTED}", crc)


def _answer(head: dict[str, str], code: str, body: str, crc: str) -> bytes:
    segment = (
        f"QN={head.get('QN', '')};ST=91;CN={code};PW={head.get('PW', '')};"
        f"MN={head.get('MN', '')};Flag=4;CP=&&{body}&&"
    )
    return framed(segment.encode("utf-8", "replace"), crc)

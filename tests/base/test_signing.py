"""The house's own SM2 key: made once, kept private; another's signature is none of ours."""

import os
import stat

from jianhu.base.signing import Signed
from jianhu.base.signing.local import LocalSM2


def test_what_was_signed_verifies_and_anything_else_does_not(tmp_path):
    house = LocalSM2(tmp_path)
    signed = house.sign(b"decision")
    assert house.verifies(b"decision", signed)
    assert not house.verifies(b"decision.", signed)
    assert not house.verifies(b"decision", Signed("00" * 70, signed.key))
    assert not house.verifies(b"decision", Signed("no digits", signed.key))


def test_the_key_stays_and_is_this_installations_alone(tmp_path):
    signed = LocalSM2(tmp_path).sign(b"decision")
    assert LocalSM2(tmp_path).verifies(b"decision", signed)
    other = LocalSM2(tmp_path / "other")
    assert not other.verifies(b"decision", signed)
    kept = tmp_path / "signing" / "sm2.key"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [each.name for each in kept.parent.iterdir()] == ["sm2.key"]


def test_the_signature_is_the_standards(tmp_path):
    """GB/T 35276: a DER sequence of r and s; the key is a point without its leading 04."""
    signed = LocalSM2(tmp_path).sign(b"decision")
    assert signed.value.startswith("30")
    assert len(bytes.fromhex(signed.key)) == 64


def test_two_threads_of_one_process_agree_on_one_key(tmp_path, monkeypatch):
    house, link, late = LocalSM2(tmp_path), os.link, []

    def overtaken(*names):
        if not late:
            late.append(True)
            late.append(house.sign(b"decision"))
        link(*names)

    monkeypatch.setattr(os, "link", overtaken)
    signed = house.sign(b"decision")
    assert signed.key == late[1].key
    assert [each.name for each in (tmp_path / "signing").iterdir()] == ["sm2.key"]

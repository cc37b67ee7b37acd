"""SM2 with SM3 (GB/T 32918, GB/T 35276) by a key made for this installation alone.

It proves that a file left this house and is unchanged. It is no certificate of an authority under
电子签名法 16; an installation that needs one names its provider.
"""

import os
from pathlib import Path
from tempfile import mkstemp

from django.conf import settings
from gmssl_pyx import InvalidValueError, sm2_key_generate, sm2_sign, sm2_verify

from jianhu.base.signing.provider import Signed

PUBLIC = 64  # bytes; the private key's 32 follow


class LocalSM2:
    name = "local-sm2"

    def __init__(self, home: Path | None = None) -> None:
        self._file = (home or Path(settings.HOME)) / "signing" / "sm2.key"

    def sign(self, content: bytes) -> Signed:
        public, private = self._keys()
        return Signed(sm2_sign(private, public, content).hex(), public.hex())

    def verifies(self, content: bytes, signed: Signed) -> bool:
        """Whether this house's own key signed it: another's signature is none of ours."""
        public, _ = self._keys()
        if signed.key != public.hex():
            return False
        try:
            return bool(sm2_verify(public, content, bytes.fromhex(signed.value)))
        except (InvalidValueError, ValueError):
            return False

    def _keys(self) -> tuple[bytes, bytes]:
        if not self._file.exists():
            self._make()
        kept = bytes.fromhex(self._file.read_text(encoding="ascii"))
        return kept[:PUBLIC], kept[PUBLIC:]

    def _make(self) -> None:
        """Two processes or threads may come at once: the second takes over the first one's key."""
        public, private = sm2_key_generate()
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        opened, name = mkstemp(dir=self._file.parent)  # for its owner alone
        with os.fdopen(opened, "w", encoding="ascii") as own:
            own.write((public + private).hex())
        try:
            os.link(name, self._file)
        except FileExistsError:
            pass
        finally:
            os.unlink(name)

"""SM3 (GB/T 32905-2016) digests, and the Merkle root that seals a batch of them."""

from collections.abc import Iterable

from cryptography.hazmat.primitives import hashes


def sm3(content: bytes) -> str:
    """Return the digest as 64 hexadecimal digits."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(content)
    return digest.finalize().hex()


def merkle_root(leaves: Iterable[str]) -> str:
    """Return the root over hexadecimal leaves; an odd leaf goes up unpaired (as in RFC 6962)."""
    level = [sm3(b"\x00" + bytes.fromhex(leaf)) for leaf in leaves]
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        odd = level[-1:] if len(level) % 2 else []
        level = [sm3(b"\x01" + bytes.fromhex(left + right)) for left, right in pairs] + odd
    return level[0] if level else sm3(b"")

"""The two checksums found in the field: the standard's own, and Modbus, which some vendors send.

The standard's register keeps only its high byte from one byte to the next, and eight bytes
later that byte has come round again (the map is linear and of order 8). So bytes eight apart
act alike: fold the message to eight bytes by XOR, and eight look-ups give what the loop gives.
"""

POLYNOMIAL = 0xA001


def textbook(segment: bytes) -> int:
    """Appendix A of the standard, bit by bit. Kept to check the fast one against."""
    register = 0xFFFF
    for byte in segment:
        register = (register >> 8) ^ byte
        for _ in range(8):
            register, carry = register >> 1, register & 1
            register ^= POLYNOMIAL * carry
    return register


def _one_byte(byte: int) -> int:
    for _ in range(8):
        byte = (byte >> 1) ^ (POLYNOMIAL * (byte & 1))
    return byte


def _tables() -> list[list[int]]:
    """One table for each of the last eight bytes, counted from the end."""
    step = [_one_byte(byte) for byte in range(256)]
    tables, now = [], list(range(256))
    for _ in range(8):
        tables.append([step[byte] for byte in now])
        now = [step[byte] >> 8 for byte in now]
    return tables


def _folds(bits: int) -> list[tuple[int, int]]:
    """The folds for a message whose length has so many bits: in halves, down to eight bytes."""
    return [(8 << power, (1 << (8 << power)) - 1) for power in range(bits - 1, 2, -1)]


STEP = [_one_byte(byte) for byte in range(256)]
FOLDS = [_folds(bits) for bits in range(15)]  # no frame is longer than 9,999 bytes
T0, T1, T2, T3, T4, T5, T6, T7 = _tables()


def hj212(segment: bytes) -> int:
    size = len(segment)
    if not size:
        return 0xFFFF
    folded = int.from_bytes(segment, "big")
    for bits, mask in FOLDS[size.bit_length()]:
        folded = (folded >> bits) ^ (folded & mask)
    folded ^= 0xFF << 8 * ((size - 1) & 7)  # the register starts full
    a, b, c, d, e, f, g, h = folded.to_bytes(8, "big")
    return T7[a] ^ T6[b] ^ T5[c] ^ T4[d] ^ T3[e] ^ T2[f] ^ T1[g] ^ T0[h]


def modbus(segment: bytes) -> int:
    register = 0xFFFF
    for byte in segment:
        register = (register >> 8) ^ STEP[(register ^ byte) & 0xFF]
    return register


VARIANTS = {"hj212": hj212, "modbus": modbus}


def fits(segment: bytes, checksum: bytes, variant: str) -> bool:
    """Tell whether the checksum is right; a device set to “off” sends none worth checking."""
    if variant == "off":
        return True
    try:
        return VARIANTS[variant](segment) == int(checksum, 16)
    except ValueError:
        return False


def likely_variant(segment: bytes, checksum: bytes) -> str | None:
    """Which variant would have fitted: what to tell a person whose device never fits."""
    try:
        said = int(checksum, 16)
    except ValueError:
        return None
    if hj212(segment) == said:
        return "hj212"
    return "modbus" if modbus(segment) == said else None

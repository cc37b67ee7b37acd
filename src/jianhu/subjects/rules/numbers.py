"""Credit codes (GB 32100-2015) and identity numbers (GB 11643-1999), checked and masked. Pure."""

import secrets

from stdnum.cn import ric, uscc
from stdnum.exceptions import InvalidChecksum, InvalidLength, ValidationError

from jianhu.kit.errors import Refusal
from jianhu.kit.iso7064 import check_digits, is_sound

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that is misread aloud or on a plate
CREDIT_CODE = "GB 32100-2015"
IDENTITY_NUMBER = "GB 11643-1999"


class BadNumber(Refusal):
    """No such number can exist."""

    code = "bad-number"
    status = 422


def credit_code(said: str) -> str:
    """Return the code as it is written, or say what is wrong with it."""
    try:
        return str(uscc.validate(said.strip().upper()))
    except ValidationError as error:
        says = f"统一社会信用代码“{said[:20]}”{_wrong(error)}"
        raise BadNumber(says, basis=CREDIT_CODE) from error


def identity_number(said: str) -> str:
    try:
        return str(ric.validate(said.strip().upper()))
    except ValidationError as error:
        says = f"身份证号“{masked(said[:18])}”{_wrong(error)}"
        raise BadNumber(says, basis=IDENTITY_NUMBER) from error


def masked(number: str) -> str:
    """Show the district and the last character of an identity number, no more."""
    return (
        f"{number[:4]}{'*' * (len(number) - 5)}{number[-1:]}"
        if len(number) > 5
        else "*" * len(number)
    )


def new_code() -> str:
    """Return a code for a subject's plate: it says nothing, cannot be counted, checks itself."""
    return with_check("".join(secrets.choice(ALPHABET) for _ in range(10)))


def with_check(body: str) -> str:
    return f"S{body}{check_digits(f'S{body}')}"


def is_plate(said: str) -> bool:
    return len(said) == 13 and said.isascii() and said.isalnum() and is_sound(said)


def _wrong(error: ValidationError) -> str:
    if isinstance(error, InvalidChecksum):
        return "的校验位不对，请核对。"
    return "应为18位。" if isinstance(error, InvalidLength) else "的写法不合标准，请核对。"

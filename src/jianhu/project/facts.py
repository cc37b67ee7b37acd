"""What the house itself records: who came in, who did not, and whose password it is."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class SignedIn:
    address: str
    SAYS: ClassVar[str] = "登录，来自{address}"


@dataclass(frozen=True)
class SignInFailed:
    """``who`` is a digest: people type passwords into the wrong field."""

    who: str
    address: str
    SAYS: ClassVar[str] = "登录失败，来自{address}"


@dataclass(frozen=True)
class PasswordGiven:
    """Somebody else set it, so its owner must choose another before doing anything."""

    person: int
    SAYS: ClassVar[str] = "设置初始密码"


@dataclass(frozen=True)
class PasswordChosen:
    person: int
    SAYS: ClassVar[str] = "本人修改密码"

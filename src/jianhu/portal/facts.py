"""What the portal tells."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ActRated:
    """A party said, after scanning, whether it is content with how the officers acted."""

    code: str
    verdict: str
    words: str
    SAYS: ClassVar[str] = "当事人对 {code} 用码评价：{verdict}。{words}"

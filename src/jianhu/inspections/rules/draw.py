"""双随机: a draw that anyone can make again and prove (优化营商环境条例 54).

Before the draw the list of candidates and the digest of a secret are published; afterwards the
secret. Each candidate's rank is SHA-256 of ``secret|list digest|spoken|candidate``; the lowest are
drawn. Objects and inspectors stand in one list, each in its group. ``spoken`` is a number that
somebody present says at the draw: without it, who makes the secret could try secrets until one
draws whom he wants. Nobody who reads needs more than sha256sum.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from jianhu.kit.errors import Refusal

INSPECTOR = "inspector"
GROUPS = {
    "red": "红色",
    "yellow": "黄色",
    "green": "绿色",
    "blue": "蓝色",
    "": "未赋码",
    INSPECTOR: "检查人员",
}
RECIPE = "sha256(密数|名单摘要|现场数|编号)，每一组从小到大取前若干个"
BASIS = "优化营商环境条例/54"


class WrongDraw(Refusal):
    code = "wrong-draw"
    status = 409


@dataclass(frozen=True)
class Candidate:
    """``stratum`` is what its rate hangs on: a colour, or that it is an inspector."""

    key: str
    stratum: str = ""
    name: str = ""


def digest_of(candidates: Iterable[Candidate]) -> str:
    """Return the digest of the whole list: one name more, less or changed, and it differs."""
    lines = sorted(f"{each.key}|{each.stratum}|{each.name}" for each in candidates)
    if len({line.partition("|")[0] for line in lines}) != len(lines):
        raise WrongDraw("名单里有重复的对象，请先去掉。", basis=BASIS)
    return sha256("\n".join(lines).encode()).hexdigest()


def commitment(secret: str) -> str:
    """Return what is published before the draw, of a secret nobody knows yet."""
    return sha256(secret.encode()).hexdigest()


def drawn(
    candidates: Sequence[Candidate], counts: Mapping[str, int], secret: str, spoken: str = ""
) -> list[str]:
    """Return the keys drawn, by stratum, each in the order of its rank."""
    seed = f"{secret}|{digest_of(candidates)}|{spoken}"
    found: list[str] = []
    for stratum, count in sorted(counts.items()):
        own = [each.key for each in candidates if each.stratum == stratum]
        if count > len(own):
            raise WrongDraw(
                f"{GROUPS.get(stratum, stratum)}只有{len(own)}个，抽不出{count}个。",
                basis=BASIS,
            )
        found += sorted(own, key=lambda key: rank(seed, key))[:count]
    return found


def rank(seed: str, key: str) -> str:
    return sha256(f"{seed}|{key}".encode()).hexdigest()


def proves(
    candidates: Sequence[Candidate],
    counts: Mapping[str, int],
    secret: str,
    published: Mapping[str, object],
) -> list[str]:
    """Return what of a published draw does not hold; nothing, and it was honest."""
    wrong = []
    if digest_of(candidates) != published["list"]:
        wrong.append("名单与抽取前公布的摘要不一致。")
    if commitment(secret) != published["commitment"]:
        wrong.append("密数与抽取前公布的承诺不一致。")
    if drawn(candidates, counts, secret, str(published.get("spoken", ""))) != published["drawn"]:
        wrong.append("按公布的方法重新抽取，结果不一致。")
    return wrong

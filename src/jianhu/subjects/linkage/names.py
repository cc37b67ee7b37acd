"""An enterprise's name taken apart: brand, trade, branch.

The one parser on PyPI (companynameparser 0.1.8) takes 老 for a trade in 老正兴餐饮 and the place of
a shop for its brand; a list of closing words and the county's own places do better here.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from jianhu.subjects.linkage.spelling import number_of, plain
from jianhu.subjects.linkage.vocabulary import vocabulary

ODD = re.compile(r"[^\w]|_")
HEAD = r"(?P<rest>.{2,}?(?:公司|集团|合作社|合伙企业))(?P<branch>[^公司]{1,10}?)"
COUNTED = re.compile(r"(?P<rest>.{2,}?)第?(?P<branch>\d{1,3}|[一二三四五六七八九十]{1,2})号?分?店$")
STREET = re.compile(r"(?P<rest>.{3,}?)(?P<branch>\w{2,3}[路街])分?店$")
BRACKET = re.compile(r"\(([^()]*)\)")


class Name(NamedTuple):
    """``core`` is brand and trade as written; ``other`` a second name that stood in brackets."""

    core: str
    brand: str
    trade: str
    branch: str
    other: str


NOBODY = Name("", "", "", "", "")


class Reader:
    """Reads names; ``places`` are those of the county: itself, its towns, its villages."""

    def __init__(self, places: Iterable[str] = ()) -> None:
        words = vocabulary()
        self.trades = words.trade_of()
        self.longest = max(map(len, self.trades))
        said = {plain(place) for place in (*words.places, *places)}
        self.places = said | {short for place in said if len(short := shortened(place)) > 1}
        some = "|".join(sorted(map(re.escape, self.places), key=len, reverse=True))
        forms = "|".join(sorted(words.forms, key=len, reverse=True))
        ends = "|".join(sorted(words.branches, key=len, reverse=True))
        self.place = re.compile(f"(?:{some})(?=.{{2}})")
        self.form = re.compile(f"(?:{forms})$")
        self.inner = re.compile(f"^(?:{forms}|{some})$")
        self.ended = re.compile(f"(?P<branch>.+?)(?:{ends})$")
        self.office = re.compile(f"{HEAD}(?:{ends})$")
        self.placed = re.compile(f"(?P<rest>.{{3,}}?)(?P<branch>{some})(?:{ends})$")
        self.unnamed = frozenset(words.unnamed)
        self.read = cache(self._read)

    def _read(self, given: str) -> Name:
        said = plain(given)
        said, branch, other = self._brackets(said)
        if said in self.unnamed:
            return NOBODY
        for pattern in (self.office, COUNTED, STREET, self.placed):
            if not branch and (found := pattern.match(said)):
                said, branch = found["rest"], self._branch(found["branch"])
        core = self._without_form(self._without_place(ODD.sub("", said)))
        brand, trade = self._parted(core)
        return Name(core, brand, trade, branch, other)

    def _brackets(self, said: str) -> tuple[str, str, str]:
        branch = other = ""
        for inside in BRACKET.findall(said):
            if self.inner.match(inside) or not inside:
                continue
            if found := self.ended.match(inside):
                branch = self._branch(found["branch"])
            else:
                other = self._parted(self._without_form(ODD.sub("", inside)))[0]
        return BRACKET.sub("", said), branch, other

    def _branch(self, said: str) -> str:
        return shortened(number_of(said.removeprefix("第").removesuffix("号").removesuffix("分")))

    def _without_place(self, said: str) -> str:
        while found := self.place.match(said):
            said = said[found.end() :]
        return said

    def _without_form(self, said: str) -> str:
        while (found := self.form.search(said)) and found.start() > 1:
            said = said[: found.start()]
        return "" if self.form.fullmatch(said) else said

    def _parted(self, core: str) -> tuple[str, str]:
        """Take closing words off as long as two signs are left; the last one named is the trade."""
        brand, trade = core, ""
        while word := self._closing(brand):
            brand, trade = brand.removesuffix(word), trade or self.trades[word]
        return brand, trade

    def _closing(self, said: str) -> str:
        lengths = range(min(self.longest, len(said) - 2), 0, -1)
        return next((said[-n:] for n in lengths if said[-n:] in self.trades), "")


def shortened(place: str) -> str:
    """柯岩街道 → 柯岩; a name of two signs stays."""
    return re.sub(r"(?<=..)(?:街道|省|市|县|区|镇|乡|村|社区)$", "", place)

"""An invented county and the lists its departments keep of it, with the truth beside them."""

from dataclasses import dataclass, field, replace
from random import Random
from typing import Any

from opencc import OpenCC
from pypinyin import lazy_pinyin
from stdnum.cn import uscc

from benchmarks.linkage_faults import LISTS, RATES, SHARES
from benchmarks.linkage_words import (
    COUNTY,
    FORMS,
    GIVEN,
    KINDS_OF_ROAD,
    MARKETS,
    ROADS,
    SIGNS,
    SURNAMES,
    TOWNS,
    TRADES,
    UNKNOWN,
)

PLACES = (*COUNTY, *TOWNS)
OLDER = OpenCC("s2t")
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
ALIKE: dict[str, list[str]] = {}
for _sign in dict.fromkeys(
    SIGNS + GIVEN + "".join(ROADS) + "园原员元圆胜圣城程兴星信新欣鑫馨心丽利立力"
):
    ALIKE.setdefault(lazy_pinyin(_sign)[0], []).append(_sign)

Row = dict[str, Any]
Truth = dict[tuple[str, str], int]


@dataclass(frozen=True)
class Place:
    town: str
    road: str
    number: str
    unit: str = ""


@dataclass(frozen=True)
class Subject:
    """``sign`` is what hangs over the door; ``head_code`` the code of a branch's company."""

    number: int
    brand: str
    trade: str
    sign: str
    form: str
    town: str
    company: bool
    place: Place
    before: Place
    phone: str
    head: str
    manager: str
    code: str
    registration: str
    branch: str = ""
    former: str = ""
    head_code: str = ""
    unnamed: bool = False


@dataclass
class County:
    """Draws subjects, and rows about them; the same seed draws the same county."""

    seed: int
    size: int
    subjects: list[Subject] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.roads = [
            (town, road + self.random.choice(KINDS_OF_ROAD))
            for town in TOWNS
            for road in self.random.sample(ROADS, 28)
        ]
        self.halls = [
            (*self.random.choice(self.roads), str(self.random.randint(1, 400)), f"{name}市场")
            for name in MARKETS * 2
        ]
        self.agents = [self._phone() for _ in range(max(3, self.size // 600))]
        weights = [1 / (n + 12) for n in range(len(SIGNS))]
        signs = self.random.sample(SIGNS, len(SIGNS))
        self.brands = ["".join(self.random.choices(signs, weights, k=2)) for _ in range(self.size)]
        self.taken: set[tuple[str, str, str]] = set()
        while len(self.subjects) < self.size:
            self._grow()

    def _grow(self) -> None:
        drawn = self.random.random()
        if drawn < SHARES["chain"] / 8:  # a chain has eight branches on average
            self._chain()
        elif drawn < SHARES["chain"] / 8 + SHARES["sister"] and self.subjects:
            self._sister(self.random.choice(self.subjects))
        else:
            self.subjects.append(self._subject(self.random.random() < SHARES["company"]))

    def _subject(self, company: bool, **fixed: Any) -> Subject:
        random, place = self.random, self._place()
        trades = UNKNOWN if random.random() < SHARES["unknown trade"] else TRADES
        of_company, of_shop, signs = random.choice(trades)
        trade = random.choice(of_company if company else of_shop)
        unnamed = not company and not fixed and random.random() < SHARES["no name"]
        made: dict[str, Any] = {
            "number": len(self.subjects),
            "brand": self._brand(trade, "" if company else place.town),
            "trade": trade,
            "sign": random.choice(signs),
            "form": random.choice(FORMS) if company else "",
            "town": place.town,
            "company": company,
            "place": place,
            "before": self._place(),
            "phone": self._phone(),
            "head": self._person(),
            "manager": self._person(),
            "code": self._code("91" if company else "92"),
            "registration": f"3306{random.randrange(10**11):011}",
            "former": self._brand(trade, "") if random.random() < SHARES["renamed"] else "",
            "unnamed": unnamed,
        }
        return Subject(**(made | fixed))

    def _sister(self, of: Subject) -> None:
        shared = {"place": of.place, "phone": of.phone, "head": of.head, "manager": of.manager}
        if self.random.random() < SHARES["same brand"]:
            shared["brand"] = of.brand
        born = self._subject(True, former="", **shared)
        if (born.brand, born.trade) != (of.brand, of.trade):
            self.subjects.append(born)

    def _chain(self) -> None:
        head = self._subject(True, former="")
        self.subjects.append(head)
        used: set[str] = set()
        for n in range(self.random.randint(3, 13)):
            place = self._place()
            called = self.random.choice([_short(place.town), place.road, str(n + 1)])
            if called in used:
                continue
            used.add(called)
            shared = {"phone": head.phone} if self.random.random() < SHARES["chain's phone"] else {}
            if self.random.random() < SHARES["chain's head"]:
                shared["head"] = head.head
            born = self._subject(
                True,
                brand=head.brand,
                trade=head.trade,
                sign=head.sign,
                form=head.form,
                place=place,
                town=place.town,
                branch=called,
                former="",
                head_code=head.code,
                **shared,
            )
            self.subjects.append(born)

    def _brand(self, trade: str, town: str) -> str:
        """No two of one trade bear one brand in the county, or 个体户 in a town."""
        while True:
            brand = self.random.choice(self.brands)
            if self.random.random() < SHARES["long brand"]:
                brand += self.random.choice(SIGNS)
            if (brand, trade, town) not in self.taken:
                self.taken.add((brand, trade, town))
                return brand

    def _place(self) -> Place:
        if self.random.random() < SHARES["market"]:
            town, road, number, hall = self.random.choice(self.halls)
            row = self.random.choice("ABCDEF")
            return Place(town, road, number, f"{hall}{row}{self.random.randint(1, 240)}号摊位")
        town, road = self.random.choice(self.roads)
        number, unit = str(self.random.randint(1, 600)), ""
        if self.random.random() < SHARES["unit"]:
            floor, room = self.random.randint(1, 12), self.random.randint(1, 20)
            unit = self.random.choice(
                [f"{floor}幢{room}室", f"{floor}{room:02}室", f"{room}号店面"]
            )
        return Place(town, road, number, unit)

    def _phone(self) -> str:
        digits = self.random.randrange(10**9)
        if self.random.random() < SHARES["mobile"]:
            return f"1{self.random.choice('35789')}{digits:09}"
        return f"0575-8{digits % 10**7:07}"

    def _person(self) -> str:
        weights = [1 / (n + 3) for n in range(len(SURNAMES))]
        given = self.random.choices(GIVEN, k=1 if self.random.random() < 0.15 else 2)
        return self.random.choices(SURNAMES, weights)[0] + "".join(given)

    def _code(self, kind: str) -> str:
        body = "".join(self.random.choices(ALPHABET, k=8))
        start = f"{kind}330699MA{body[:6]}{self.random.choice(ALPHABET)}"
        return start + str(uscc.calc_check_digit(start))


class Clerk:
    """Writes one department's list, with the faults of ``linkage_faults``."""

    def __init__(self, county: County, kind: str, seed: int) -> None:
        self.county, self.kind, self.random = county, kind, Random(seed)

    def wrong(self, fault: str) -> bool:
        return self.random.random() < RATES[fault][self.kind]

    def rows(self, subjects: list[Subject], most: int) -> tuple[list[Row], Truth]:
        rows: list[Row] = []
        truth: Truth = {}
        for subject in self.random.sample(subjects, len(subjects)):
            if self.wrong("left out"):
                continue
            for _ in range(2 if self.wrong("twice") else 1):
                if len(rows) == most:
                    return rows, truth
                row = {"list": self.kind, "id": f"{len(rows):06}", **self._row(subject)}
                truth[row["list"], row["id"]] = subject.number
                rows.append(row)
        return rows, truth

    def _row(self, subject: Subject) -> Row:
        code, registration = self._codes(subject)
        known = subject.former and not self.wrong("former unknown")
        return {
            "name": self._written(self._name(subject)),
            "code": code,
            "registration": registration,
            "address": self._address(subject),
            "phone": self._phone(subject),
            "head": self._head(subject),
            "former": self._full(replace(subject, brand=subject.former)) if known else "",
        }

    def _name(self, subject: Subject) -> str:
        if subject.unnamed:
            said = (
                subject.head,
                f"个体户{subject.head}",
                f"{subject.head}（个体工商户）",
                "无字号",
                "",
            )
            return said[self.random.randrange(5)]
        if subject.former and self.wrong("former name"):
            subject = replace(subject, brand=subject.former)
        if self.wrong("signboard"):
            return self._sign(subject)
        return self._full(subject)

    def _full(self, subject: Subject) -> str:
        above = "" if self.wrong("place dropped") else self._above(subject)
        form = "" if self.wrong("form dropped") else subject.form
        said = f"{above}{subject.brand}{subject.trade}{form}{self._branch(subject, form)}"
        return (
            f"{said}（{subject.brand}{subject.sign}）" if self.wrong("owner in brackets") else said
        )

    def _above(self, subject: Subject) -> str:
        if subject.company:
            return self.random.choice(["鉴湖县", "鉴湖", "绍兴", "绍兴市", "绍兴鉴湖", "浙江"])
        return (
            f"鉴湖县{subject.town}"
            if self.random.random() < 0.7
            else f"鉴湖县{_short(subject.town)}"
        )

    def _branch(self, subject: Subject, form: str) -> str:
        if not subject.branch or self.wrong("branch dropped"):
            return ""
        if subject.branch.isdigit():
            return f"第{subject.branch}{'分公司' if form else '分店'}"
        return f"{subject.branch}分公司" if form else f"（{subject.branch}店）"

    def _sign(self, subject: Subject) -> str:
        brand = subject.brand
        if self.wrong("another brand"):
            brand = self.random.choice(self.county.brands)
        return f"{brand}{subject.sign}{self._branch(subject, '')}"

    def _written(self, name: str) -> str:
        if self.wrong("name mistyped") and len(name) > 3:
            at = self.random.randrange(len(name) - 1)
            how = self.random.randrange(4)
            middle = (name[at] * 2, "", name[at + 1] + name[at], self.random.choice(SIGNS))[how]
            name = name[:at] + middle + name[at + (2 if how == 2 else 1) :]
        if self.wrong("name by ear"):
            name = self._by_ear(name)
        if self.wrong("traditional"):
            name = OLDER.convert(name)
        if self.wrong("full width"):
            name = f" {name} ".replace("（", "(").replace("）", ")").translate(WIDE)
        return name

    def _by_ear(self, text: str) -> str:
        able = [n for n, sign in enumerate(text) if len(ALIKE.get(lazy_pinyin(sign)[0], ())) > 1]
        if not able:
            return text
        at = self.random.choice(able)
        others = [sign for sign in ALIKE[lazy_pinyin(text[at])[0]] if sign != text[at]]
        return text[:at] + self.random.choice(others) + text[at + 1 :] if others else text

    def _codes(self, subject: Subject) -> tuple[str, str]:
        if self.wrong("code missing"):
            return "", ""
        if self.wrong("old number"):
            return subject.registration, ""
        code = subject.code
        if subject.head_code and self.wrong("head office's code"):
            code = subject.head_code
        if self.wrong("code mistyped"):
            code = self._mistyped(code, ALPHABET)
        both = self.kind == "market" and subject.number % 3 == 0  # older than 2015
        return code, subject.registration if both else ""

    def _mistyped(self, text: str, signs: str) -> str:
        at = self.random.randrange(2, len(text) - 1)
        how = self.random.randrange(4)
        middle = ("", text[at + 1] + text[at], *self.random.choices(signs, k=2))[how]
        return text[:at] + middle + text[at + (2 if how == 1 else 1) :]

    def _address(self, subject: Subject) -> str:
        if self.wrong("address missing"):
            return ""
        place = subject.before if self.wrong("moved") else subject.place
        road = self._by_ear(place.road) if self.wrong("road by ear") else place.road
        town = "" if self.wrong("town dropped") else place.town
        above = "".join(COUNTY[self.random.randrange(4) :]) if town else ""
        if self.wrong("number dropped"):
            return f"{above}{town}{road}"
        unit = "" if self.wrong("unit dropped") else place.unit
        return f"{above}{town}{road}{place.number}号{unit}"

    def _phone(self, subject: Subject) -> str:
        if self.wrong("phone missing"):
            return ""
        if subject.company and self.wrong("agent's phone"):
            return self.random.choice(self.county.agents)
        phone = self.county._phone() if self.wrong("phone changed") else subject.phone
        if self.wrong("phone mistyped"):
            phone = self._mistyped(phone, "0123456789")
        return phone.removeprefix("0575-") if self.random.random() < 0.5 else phone

    def _head(self, subject: Subject) -> str:
        if self.wrong("head missing"):
            return ""
        head = self.county._person() if self.wrong("head outdated") else subject.head
        if subject.company and self.wrong("manager as head"):
            head = subject.manager
        return f"{head[0]}{'*' * (len(head) - 1)}" if self.wrong("head masked") else head


def _short(town: str) -> str:
    return town.removesuffix("街道").removesuffix("镇").removesuffix("乡")


def lists(seed: int, rows: int = 100_000) -> tuple[list[Row], Truth, County]:
    """Draw a county so large that each of three departments lists ``rows`` of its subjects."""
    county = County(seed, round(rows * 1.2))
    listed: list[Row] = []
    truth: Truth = {}
    for number, kind in enumerate(LISTS[:3]):
        some, known = Clerk(county, kind, seed * 10 + number).rows(county.subjects, rows)
        listed += some
        truth |= known
    return listed, truth, county


def newcomers(county: County, seed: int, rows: int = 5_000) -> tuple[list[Row], Truth]:
    """A further list: four of five rows about subjects of the county, the others new to it."""
    known = Random(seed).sample(county.subjects, rows * 4 // 5)
    before = len(county.subjects)
    while len(county.subjects) < before + rows // 5:
        county._grow()
    fresh = county.subjects[before:]
    return Clerk(county, LISTS[3], seed).rows(known + fresh, rows)

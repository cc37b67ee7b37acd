"""What is compared, level by level, and what each level is called: a table.

A level is a condition over two rows (``_l``, ``_r``); the first that holds counts. ``rare`` names
the column whose value weighs more the fewer rows share it; where a level ``asks``, a person decides
however likely it is. A level without a sentence says nothing.
"""

from typing import NamedTuple

HALF = "length({0}_l) >= {1} and length({0}_r) >= {1}"
OTHER = "(coalesce({0}_l = other_r, false) or coalesce({0}_r = other_l, false))"
EITHER = "{0}_l is null or {0}_r is null"
BOTH_PLACED = "branch_l <> '' and branch_r <> ''"


class Step(NamedTuple):
    condition: str
    say: str
    rare: str = ""
    asks: bool = False


ELSE = "ELSE"


def is_empty(step: Step) -> bool:
    return "is null" in step.condition and not step.say


class Compared(NamedTuple):
    name: str
    label: str
    steps: tuple[Step, ...]

    def said(self) -> list[int]:
        """The steps that say something, by number."""
        return [n for n, step in enumerate(self.steps) if not is_empty(step)]

    def gamma(self, number: int) -> int:
        """Splink counts levels from the last up, and calls an empty one minus one."""
        return len(self.steps) - 1 - number

    def step(self, gamma: int) -> int:
        return 0 if gamma < 0 else len(self.steps) - 1 - gamma

    def asks(self, gamma: int) -> bool:
        return self.steps[self.step(gamma)].asks

    def rare(self) -> bool:
        return any(step.rare for step in self.steps)


COMPARED = (
    Compared(
        "code",
        "统一社会信用代码",
        (
            Step(EITHER.format("code"), ""),
            Step("code_l = code_r and branch_l = branch_r", "相同"),
            Step("code_l = code_r and spot_l = spot_r", "相同，但只有一家写明是分支机构"),
            Step(
                "code_l = code_r",
                "相同，但只有一家写明是分支机构，又不在一处，可能用了总部的代码",
                asks=True,
            ),
            Step(
                "not (code_sound_l and code_sound_r) and damerau_levenshtein(code_l, code_r) <= 2",
                "只差一两位，其中一个校验位不对，像是抄错",
            ),
            Step("code_sound_l and code_sound_r", "不同，两个都校验无误"),
            Step(ELSE, "不同"),
        ),
    ),
    Compared(
        "registration",
        "原注册号",
        (
            Step(EITHER.format("registration"), ""),
            Step("registration_l = registration_r", "相同"),
            Step(ELSE, "不同"),
        ),
    ),
    Compared(
        "name",
        "名称",
        (
            Step(EITHER.format("core"), ""),
            Step("core_l = core_r", "除行政区划和组织形式外相同", "core"),
            Step(OTHER.format("core"), "一方的名称是另一方的曾用名"),
            Step("core_sound_l = core_sound_r", "同音异字", "core_sound"),
            Step("brand_l = brand_r and trade_l = trade_r", "字号相同、行业相近", "brand"),
            Step(
                f"{HALF.format('core', 4)} and (damerau_levenshtein(core_l, core_r) <= 1"
                " or letters_l = letters_r)",
                "只差一个字",
            ),
            Step(OTHER.format("brand"), "字号与另一方括号里的字号相同"),
            Step(
                "brand_l = brand_r and (trade_l is null or trade_r is null)",
                "字号相同，一方未写行业",
                "brand",
            ),
            Step(
                "brand_sound_l = brand_sound_r and trade_l = trade_r",
                "字号同音、行业相近",
                "brand_sound",
            ),
            Step("brand_l = brand_r", "字号相同、行业不同", "brand"),
            Step(
                f"trade_l = trade_r and {HALF.format('brand', 2)}"
                " and damerau_levenshtein(brand_l, brand_r) <= 1",
                "字号只差一个字、行业相近",
            ),
            Step("trade_l = trade_r", "字号不同、行业相近"),
            Step("trade_l <> trade_r", "字号、行业都不同"),
            Step(ELSE, "不同"),
        ),
    ),
    Compared(
        "branch",
        "分支机构",
        (
            Step("branch_l = '' and branch_r = ''", ""),
            Step("branch_l = branch_r", "是同一分支"),
            Step(BOTH_PLACED, "是不同的分支"),
            Step("spot_l = spot_r", "一方写明是分支机构，另一方没有，但在一处"),
            Step(
                "road_l = road_r and (number_l is null or number_r is null)",
                "一方写明是分支机构，另一方没有，在同一条路",
            ),
            Step("town_l = town_r", "一方写明是分支机构，另一方没有，在同一镇街"),
            Step("spot_l <> spot_r", "一方写明是分支机构，另一方没有，不在一处", asks=True),
            Step(ELSE, "一方写明是分支机构，另一方没有"),
        ),
    ),
    Compared(
        "address",
        "地址",
        (
            Step(EITHER.format("road"), ""),
            Step("town_l <> town_r", "在不同镇街"),
            Step("door_l = door_r", "门牌和室号相同", "door"),
            Step(
                "spot_l = spot_r and unit_l is null and unit_r is null",
                "门牌相同，都没有室号",
                "spot",
            ),
            Step(
                "spot_l = spot_r and (unit_l is null or unit_r is null)",
                "门牌相同，一方没有室号",
                "spot",
            ),
            Step("spot_l = spot_r", "门牌相同，室号不同"),
            Step(
                f"road_l = road_r and ({EITHER.format('number')})", "同一条路，一方没有门牌", "road"
            ),
            Step("road_l = road_r", "同一条路，门牌不同"),
            Step(ELSE, "在不同的路"),
        ),
    ),
    Compared(
        "phone",
        "电话",
        (
            Step(EITHER.format("phone"), ""),
            Step("phone_l = phone_r", "相同", "phone"),
            Step("damerau_levenshtein(phone_l, phone_r) <= 1", "只差一位"),
            Step(ELSE, "不同"),
        ),
    ),
    Compared(
        "head",
        "负责人",
        (
            Step(EITHER.format("head"), ""),
            Step("head_l = head_r and not contains(head_l, '*')", "相同", "head"),
            Step("head_sound_l = head_sound_r and not contains(head_l, '*')", "同音", "head_sound"),
            Step(
                "(contains(head_l, '*') or contains(head_r, '*')) and surname_l = surname_r"
                " and length(head_l) = length(head_r)",
                "姓相同，名被遮盖",
            ),
            Step(ELSE, "不同"),
        ),
    ),
    Compared(
        "list",
        "来源",
        (
            Step("list_l = list_r", "在同一份名单里"),
            Step(ELSE, ""),
        ),
    ),
)
NEVER_SAID = frozenset({"list"})

BLOCKS = (  # only rows alike in one of these are looked at
    ("code",),
    ("registration",),
    ("phone",),
    ("core", "town"),
    ("core", "head"),
    ("core", "road"),
    ("brand_sound", "trade", "town"),
    ("brand_sound", "spot"),
    ("brand_sound", "head"),
    ("brand_sound", "road"),
    ("core_sound",),
    ("door", "trade"),
    ("door", "head"),
    ("spot", "head"),
    ("spot", "surname", "trade"),
    ("head", "road"),
    ("head", "trade", "town"),
    ("letters", "town"),
)
BEGINS = "substr(l.brand_sound, 1, 2) = substr(r.brand_sound, 1, 2)"
CROSSED = (  # conditions across columns
    "l.core = r.other and l.core is not null",
    "l.other = r.core and l.other is not null",
    "l.brand = r.other and l.spot = r.spot",
    "l.other = r.brand and l.spot = r.spot",
    "l.spot = r.spot and substr(l.brand, 1, 1) = substr(r.brand, 1, 1)",
    "l.spot = r.spot and substr(l.brand, 2) = substr(r.brand, 2)",
    f"substr(l.code, 9, 5) = substr(r.code, 9, 5) and {BEGINS}",
    f"substr(l.code, 14) = substr(r.code, 14) and {BEGINS}",
)

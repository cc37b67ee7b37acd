"""How departments' lists are wrong: every rate in one table, with its reason.

The rates are ours: no county has published its own. They were written down before anything was
measured and are meant to be worse than what a county's desk would accept from a supplier.
"""

from typing import NamedTuple


class Fault(NamedTuple):
    """``rates``: how often in the register, the street's, the plants', and a later list."""

    name: str
    rates: tuple[float, float, float, float]
    reason: str


LISTS = ("market", "street", "plants", "grid")
FAULTS = (
    Fault("left out", (0.13, 0.15, 0.14, 0.0), "each department knows its own part of the county"),
    Fault("twice", (0.002, 0.03, 0.015, 0.01), "entered again after a visit or a renewed licence"),
    Fault("code missing", (0.01, 0.40, 0.12, 0.40), "street teams note what hangs over the door"),
    Fault("code mistyped", (0.002, 0.03, 0.02, 0.03), "copied by hand from the licence"),
    Fault(
        "head office's code", (0.0, 0.15, 0.10, 0.15), "a branch hands over the company's licence"
    ),
    Fault("old number", (0.0, 0.03, 0.06, 0.03), "15 digits from before 2015 never replaced"),
    Fault("signboard", (0.0, 0.40, 0.05, 0.40), "the sign is written down, not the licence's name"),
    Fault("another brand", (0.0, 0.08, 0.0, 0.08), "of signs: a franchise, a nickname"),
    Fault("place dropped", (0.0, 0.50, 0.15, 0.50), "everybody here knows which county it is"),
    Fault("form dropped", (0.0, 0.30, 0.05, 0.30), "nobody says 有限公司"),
    Fault("name mistyped", (0.002, 0.03, 0.015, 0.03), "a sign left out, doubled or exchanged"),
    Fault("name by ear", (0.001, 0.03, 0.02, 0.03), "typed in pinyin, the wrong sign chosen"),
    Fault("traditional", (0.0, 0.02, 0.005, 0.02), "signboards like old characters"),
    Fault("full width", (0.005, 0.03, 0.03, 0.03), "typed with the wrong input mode"),
    Fault(
        "owner in brackets", (0.0, 0.05, 0.0, 0.05), "the sign's name added behind the licence's"
    ),
    Fault("branch dropped", (0.0, 0.15, 0.05, 0.15), "the shop's number is not on the sign"),
    Fault("former name", (0.0, 0.40, 0.50, 0.40), "of the renamed: the list is older"),
    Fault("former unknown", (0.30, 1.0, 0.80, 1.0), "of the renamed: no column for it"),
    Fault("address missing", (0.005, 0.05, 0.02, 0.05), "left empty"),
    Fault("town dropped", (0.05, 0.60, 0.30, 0.60), "each team works in one town"),
    Fault("number dropped", (0.0, 0.20, 0.06, 0.20), "no plate on the house"),
    Fault("unit dropped", (0.02, 0.40, 0.25, 0.40), "the shop's own number is not noted"),
    Fault("road by ear", (0.001, 0.02, 0.01, 0.02), "as the name"),
    Fault("moved", (0.04, 0.02, 0.05, 0.02), "the list has the address before or after"),
    Fault("phone missing", (0.05, 0.15, 0.10, 0.15), "left empty"),
    Fault("phone changed", (0.08, 0.05, 0.08, 0.05), "a newer or another employee's number"),
    Fault("phone mistyped", (0.003, 0.015, 0.01, 0.015), "one digit"),
    Fault("agent's phone", (0.06, 0.0, 0.01, 0.0), "of companies: a bookkeeper registered them"),
    Fault("head missing", (0.0, 0.35, 0.08, 0.35), "not asked on the street"),
    Fault("head masked", (0.0, 0.05, 0.02, 0.05), "exported with 张*"),
    Fault("head outdated", (0.03, 0.03, 0.06, 0.03), "changed since"),
    Fault(
        "manager as head", (0.0, 0.10, 0.05, 0.10), "of companies: whoever was met is written down"
    ),
)
RATES = {fault.name: dict(zip(LISTS, fault.rates, strict=True)) for fault in FAULTS}

SHARES = {  # what the county consists of; ours, the trade of a town with a market and a river
    "company": 0.42,  # of all subjects; the rest are 个体户
    "renamed": 0.05,
    "sister": 0.03,  # another firm of the same owner at the same address with the same telephone
    "same brand": 0.5,  # of sisters
    "chain": 0.06,  # branches of a company, each with its licence
    "chain's phone": 0.3,
    "chain's head": 0.4,
    "market": 0.15,  # stalls in one of a few market halls
    "unit": 0.45,  # other addresses with a unit
    "no name": 0.12,  # of 个体户: called by the owner's name
    "unknown trade": 0.08,  # words the linker was never told
    "long brand": 0.25,
    "mobile": 0.8,
}

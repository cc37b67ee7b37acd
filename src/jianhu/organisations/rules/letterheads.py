"""What stands on an office's documents besides the case: its letters, whom to pay, where to appeal.

``county`` says for which county it is; a file by the code of an office counts before the county's.
"""

import re
from pathlib import Path

from jianhu.kit.errors import Refusal
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape

KIND_OF_TOWN = re.compile(r"(街道|镇|乡)$")


class NoLetterhead(Refusal):
    """Nobody wrote down yet what stands on this office's documents."""

    code = "no-letterhead"
    status = 409


class Example(Shape):
    say: str
    office: str
    county: str
    expect: bool


class Letterhead(Shape):
    county: str
    letters: str
    address: str
    town_address: str  # where a town’s organ sits
    postcode: str
    phone: str
    contact: str
    government: str
    review_office: str
    review_online: str
    court: str
    pay_to: str
    pay_at: str
    pay_account: str
    source: str
    level: Level
    examples: tuple[Example, ...]

    def letters_of(self, town: str) -> str:
        """Each organ numbers its own documents: 鉴{town}综执 is 鉴百草综执 for 百草街道."""
        return self.letters.format(town=KIND_OF_TOWN.sub("", town))


def letterheads() -> dict[str, Letterhead]:
    return read_yaml_folder(Path(__file__).parents[1] / "letterheads", Letterhead)


def letterhead(office: str, county: str) -> Letterhead:
    """Return the office's own, else its county's; refuse where there is neither."""
    known = letterheads()
    found = known.get(office) or next(
        (each for each in known.values() if each.county == county), None
    )
    if found is None:
        raise NoLetterhead(
            f"还没有登记{office}的文书信息（代字、代收银行、复议机关、法院），"
            "请在 JIANHU_REGISTERS/organisations/letterheads/ 中填写。"
        )
    return found

"""What a document is made of. A text may carry corrections, see ``corrections``."""

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import ConfigDict, model_validator

from jianhu.kit.shape import Shape


class Part(Shape):
    """Pictures are base64 where a document is kept as JSON (``model_dump_json``)."""

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")


class Row(Part):
    label: str
    text: str


class Cell(Part):
    """A field of a form. ``tall``: without a text, room to write one; ``signed``: by whom."""

    label: str
    text: str | None = None
    tall: bool = False
    signed: str = ""
    image: bytes | None = None
    date: str | None = None


class FormRow(Part):
    cells: tuple[Cell, ...]


class TableRow(Part):
    cells: tuple[str, ...]


class Table(Part):
    """``widths`` are shares of the page's width, one for each column."""

    head: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[TableRow, ...]


class Check(Part):
    text: str
    ticked: bool | None = None


class Signature(Part):
    """A line to sign on; ``image`` is a drawn signature (PNG). An empty ``date`` asks for none."""

    label: str
    image: bytes | None = None
    date: str | None = None


class Code(Part):
    text: str
    url: str


class Seal(Part):
    """The office and the day under the seal; a code, where there is one, stands beside it."""

    office: str
    date: str
    image: bytes | None = None
    code: Code | None = None


class Picture(Part):
    image: bytes
    caption: str = ""


class Correction(Part):
    """What stood there, what stands there now, and who confirms it."""

    old: str
    new: str
    label: str
    image: bytes | None = None
    date: str | None = None


class Block(Part):
    """One thing on the page: exactly one field beside ``name`` is set."""

    name: str = ""
    heading: str | None = None
    paragraph: str | None = None
    line: str | None = None
    note: str | None = None
    rows: tuple[Row, ...] | None = None
    form: tuple[FormRow, ...] | None = None
    table: Table | None = None
    checks: tuple[Check, ...] | None = None
    signatures: tuple[Signature, ...] | None = None
    seal: Seal | None = None
    code: Code | None = None
    picture: Picture | None = None
    correction: Correction | None = None
    blank: Literal["以下空白"] | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> "Block":
        if len(self._kinds()) != 1:
            raise ValueError(f"一个区块只能是一样东西：{self._kinds()}")
        return self

    @property
    def kind(self) -> str:
        return self._kinds()[0]

    def _kinds(self) -> list[str]:
        fields = type(self).model_fields
        return [name for name in fields if name != "name" and getattr(self, name) is not None]


class Document(Part):
    """``bare``: whole-page pictures, without a head.

    ``carries``: the values that were filled in, by key; ``holds``: conditions that were met.
    """

    title: str
    office: str
    blocks: tuple[Block, ...]
    number: str = ""
    compact: bool = False
    bare: bool = False
    carries: tuple[tuple[str, str], ...] = ()
    holds: tuple[str, ...] = ()

    def text(self) -> str:
        """Return every word on the paper, for whoever looks for one."""
        blocks = (block.model_dump(exclude={"name"}) for block in self.blocks)
        return "\n".join([self.office, self.title, self.number, *_strings(list(blocks))])

    def has(self, kind: str) -> bool:
        return any(block.kind == kind for block in self.blocks)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)

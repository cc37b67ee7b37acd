"""What a statute says, from when on: the text in force on a day."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from jianhu.kit.errors import Refusal
from jianhu.kit.shape import Level, Shape


class NotInForce(Refusal):
    """The statute did not say so yet on that day."""

    code = "not-in-force"
    status = 409


class Dated(Shape):
    since: date


Text = TypeVar("Text", bound=Dated)


class Provision(Shape):
    """A row of the law: what it is called, the article it rests on, where it was read."""

    name: str
    basis: str
    source: str
    level: Level

    def text_of(self, versions: Sequence[Text], day: date) -> Text:
        """Return the latest version that began by then, or refuse by the article."""
        known = [version for version in versions if version.since <= day]
        if not known:
            raise NotInForce(f"{day}还没有“{self.name}”的规定。", basis=self.basis)
        return max(known, key=lambda version: version.since)

"""Which office leads, and who helps: ordered rules in a register, first match wins. Pure."""

from pathlib import Path
from typing import NamedTuple

from jianhu.command.rules.timing import Matter, When
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class Expectation(Shape):
    to: str
    helpers: tuple[str, ...] = ()


class RouteExample(Shape):
    say: str
    matter: Matter
    expect: Expectation | None  # nothing: the rule does not apply


class Route(Shape):
    """Where a matter goes.

    ``to`` is ``competent`` (the town's team if the item is empowered there, else the department
    responsible), ``town-team``, ``department`` (responsible for the kind) or an office's code.
    """

    name: str
    say: str
    order: int
    source: str
    level: Level
    when: When = When()
    to: str
    helpers: tuple[str, ...] = ()
    examples: tuple[RouteExample, ...]

    def holds(self, example: RouteExample) -> bool:
        """Whether the rule does what its example says."""
        missed = self.when.misses(example.matter)
        if example.expect is None:
            return missed is not None
        sent = Expectation(to=self.to, helpers=self.helpers)
        return missed is None and sent == example.expect

    def disproved(self) -> list[str]:
        """Return the examples that the rule does not do."""
        return [example.say for example in self.examples if not self.holds(example)]


class Tried(NamedTuple):
    """One line of a dry run."""

    rule: str
    say: str
    missed: str | None


def routes() -> dict[str, Route]:
    found = read_yaml_folder(Path(__file__).parents[1] / "routing", Route)
    return dict(sorted(found.items(), key=lambda each: (each[1].order, each[0])))


def route(matter: Matter) -> tuple[str, Route]:
    """Return the first rule that fits, with its name; the last one fits everything."""
    return next(each for each in routes().items() if each[1].when.misses(matter) is None)


def dry_run(matter: Matter) -> list[Tried]:
    return [Tried(name, rule.say, rule.when.misses(matter)) for name, rule in routes().items()]

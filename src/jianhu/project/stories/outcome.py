"""What came of a story: every line played, what was found, and where it was not as expected."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass
class Line:
    line: int
    at: datetime
    says: str
    wrong: list[str] = field(default_factory=list)  # each begins with its own line


@dataclass
class Outcome:
    name: str
    lines: list[Line] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        return not any(line.wrong for line in self.lines)

    def render(self) -> str:
        rows = [self.name]
        for line in self.lines:
            mark = "✕" if line.wrong else "✓"
            rows.append(f"  {mark} {line.at:%H:%M:%S}  第{line.line}行  {line.says}")
            rows += [f"      {wrong}" for wrong in line.wrong]
        wrong = sum(len(line.wrong) for line in self.lines)
        rows.append("全部符合预期。" if self.passed else f"有{wrong}处与预期不符。")
        return "\n".join(rows)

    def as_json(self) -> dict[str, Any]:
        return {
            "story": self.name,
            "passed": self.passed,
            "steps": [
                {"line": line.line, "at": line.at, "says": line.says, "wrong": line.wrong}
                for line in self.lines
            ],
        }

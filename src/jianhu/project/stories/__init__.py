"""Stories: whole afternoons, played through the same doors, bus and protocols as real life.

``replay(file)`` sets up a database of its own with the demonstration county, stops the clock at the
story's beginning, lets its people call the API, its cameras sign batches and its devices speak over
TCP, lets time pass with every clock ringing at its moment, and checks what the story expects.
"""

from collections.abc import Callable
from pathlib import Path

from jianhu.project.stories.outcome import Outcome
from jianhu.project.stories.player import Watch, play
from jianhu.project.stories.reading import read_story
from jianhu.project.stories.scratch import scratch_house
from jianhu.project.stories.watching import shown

__all__ = ["replay", "replay_watched"]


def replay(*files: Path) -> list[Outcome]:
    """Play stories one after the other in a house of their own and say what came of each."""
    stories = [read_story(file) for file in files]
    with scratch_house() as house:
        return [play(story, house) for story in stories]


def replay_watched(
    *files: Path, port: int, ready: Callable[[str], None], watch: Watch
) -> list[Outcome]:
    """Play them in a house that browsers can look into; ``watch`` is called after each step."""
    stories = [read_story(file) for file in files]
    with scratch_house() as house, shown(port) as address:
        ready(address)
        return [play(story, house, watch) for story in stories]

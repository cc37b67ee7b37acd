"""Stories: whole afternoons, played through the same doors, bus and protocols as real life.

``replay(file)`` sets up a database of its own with the demonstration county, stops the clock at the
story's beginning, lets its people call the API, its cameras sign batches and its devices speak over
TCP, lets time pass with every clock ringing at its moment, and checks what the story expects.
"""

from pathlib import Path

from jianhu.project.stories.outcome import Outcome
from jianhu.project.stories.player import play
from jianhu.project.stories.reading import read_story
from jianhu.project.stories.scratch import scratch_house

__all__ = ["replay"]


def replay(*files: Path) -> list[Outcome]:
    """Play stories one after the other in a house of their own and say what came of each."""
    stories = [read_story(file) for file in files]
    with scratch_house() as house:
        return [play(story, house) for story in stories]

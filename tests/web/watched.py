"""A house in which stories are watched: a process of its own, spoken to by lines.

Each command is a line, each answer a line of JSON: ``play FILE`` begins a story and answers after
its first step; ``go`` plays the next one (after the last it says ``over``); ``until LINE`` plays
up to a line of the file; ``session WHO`` signs in one of the cast, or somebody by username.
"""

import json
import os
import sys
from pathlib import Path

import django

OUT = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)  # whatever else prints, prints to the log


def main() -> None:
    django.setup()
    from jianhu.project.stories.scratch import scratch_house
    from jianhu.project.stories.watching import shown

    with scratch_house() as house, shown(0) as address:
        say(url=address)
        while told := sys.stdin.readline().split():
            if told[0] == "play":
                play(house, Path(told[1]))
            else:
                answer(told)


def play(house, file):
    from jianhu.project.stories import player, reading

    story = reading.read_story(file)
    outcome = player.play(story, house, Watcher())
    say(over=True, wrong=[wrong for line in outcome.lines for wrong in line.wrong])


class Watcher:
    """Stops after each step, or at the line asked for, until told to go on."""

    until = 0

    def __call__(self, stage, line):
        if line.line < self.until and line.line != stage.story.steps[-1].line:
            return
        say(
            line=line.line,
            at=line.at.isoformat(),
            says=line.says,
            wrong=line.wrong,
            known=known_to(stage),
            tokens=stage.tokens,
        )
        while (told := sys.stdin.readline().split()) and told[0] not in ("go", "until"):
            answer(told, stage.cast)
        self.until = int(told[1]) if told and told[0] == "until" else 0


def known_to(stage):
    return {name: said for name, said in stage.known.items() if isinstance(said, str)}


def answer(told, cast=None):
    from django.test import Client

    from jianhu.base.models import Person
    from jianhu.project.stories.watching import linger

    if told[0] == "session":
        who = (cast or {}).get(told[1]) or Person.objects.get(username=told[1])
        client = Client(headers={"host": "localhost"})
        client.force_login(who)
        say(session=client.cookies["sessionid"].value, name=who.name)
    elif told[0] == "settle":
        linger(0.1)
        say(settled=True)


def say(**said):
    OUT.write(json.dumps(said, ensure_ascii=False) + "\n")
    OUT.flush()


if __name__ == "__main__":
    main()

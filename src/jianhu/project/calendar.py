"""A calendar takes minutes of a whole core: the worker starts a process for it and goes on."""

import os
import subprocess
import sys

from jianhu.inspections.services import claim_calendar, give_up_lost


def draw_up() -> int:
    """Begin what was asked for; a killed one is given up."""
    give_up_lost()
    if run := claim_calendar():
        subprocess.Popen(  # noqa: S603  # our own command line
            [sys.executable, "-m", "jianhu.project.cli", "calendar", str(run)],
            env=os.environ | {"JIANHU_PROCESS": "calendar"},
        )
    return run

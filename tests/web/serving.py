"""A house served from the process that filled it: to begin a process takes longer than to fill it.

``python -m tests.web.serving PORT [TOWN]``; without a town there is nobody.
"""

import sys
from importlib import import_module

from jianhu.project.cli import web


def main(port, town=None):
    if town:
        fill(town)
    web.command(["--port", port])


def fill(town):
    import_module(town).main()
    from django.db import connections

    connections.close_all()


if __name__ == "__main__":
    main(*sys.argv[1:])

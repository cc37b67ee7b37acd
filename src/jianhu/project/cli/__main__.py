"""``python -m jianhu.project.cli``: how the supervisor starts its children."""

from jianhu.project.cli import main

main(prog_name="jianhu")

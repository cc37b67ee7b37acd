"""The base room."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class BaseConfig(AppConfig):
    name = "jianhu.base"
    verbose_name = "基础"

    def ready(self) -> None:
        autodiscover_modules("reactions", "act_views")

"""The scenarios room."""

from django.apps import AppConfig


class ScenariosConfig(AppConfig):
    name = "jianhu.scenarios"
    verbose_name = "监管一件事"

"""The command room."""

from django.apps import AppConfig


class CommandConfig(AppConfig):
    name = "jianhu.command"
    verbose_name = "指挥"

"""The sensing room."""

from django.apps import AppConfig


class SensingConfig(AppConfig):
    name = "jianhu.sensing"
    verbose_name = "感知"

"""The cockpit."""

from django.apps import AppConfig


class CockpitConfig(AppConfig):
    name = "jianhu.cockpit"
    verbose_name = "驾驶舱"

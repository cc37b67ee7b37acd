"""The inspections room."""

from django.apps import AppConfig


class InspectionsConfig(AppConfig):
    name = "jianhu.inspections"
    verbose_name = "综合查一次"

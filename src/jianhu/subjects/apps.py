"""The subjects room."""

from django.apps import AppConfig


class SubjectsConfig(AppConfig):
    name = "jianhu.subjects"
    verbose_name = "监管对象"

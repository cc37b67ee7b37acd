"""The cases room."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "jianhu.cases"
    verbose_name = "执法办案"

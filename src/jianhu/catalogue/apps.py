"""The catalogue room."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    name = "jianhu.catalogue"
    verbose_name = "执法事项"

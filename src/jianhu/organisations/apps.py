"""The organisations room."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "jianhu.organisations"
    verbose_name = "机构与人员"

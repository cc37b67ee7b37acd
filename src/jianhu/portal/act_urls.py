"""Addresses under /c/: short, because they stand in a QR."""

from django.urls import path

from jianhu.portal import act_pages

urlpatterns = [
    path("", act_pages.ask, name="act-ask"),
    path("<str:said>.svg", act_pages.picture, name="act-qr"),
    path("<str:said>", act_pages.show, name="act"),
]

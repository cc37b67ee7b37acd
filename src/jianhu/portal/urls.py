"""Addresses under /portal/."""

from django.urls import path

from jianhu.portal import discretion_pages, draw_pages, enterprise_pages, pages

urlpatterns = [
    path("", pages.front, name="portal"),
    path("report", pages.report, name="portal-report"),
    path("map.svg", pages.picture, name="portal-map"),
    path("sent/<str:token>", pages.sent, name="portal-sent"),
    path("follow", pages.find, name="portal-find"),
    path("follow/<str:token>", pages.follow, name="portal-follow"),
    path("discretion", discretion_pages.listed, name="portal-discretion"),
    path("discretion/<str:slug>", discretion_pages.one, name="portal-discretion-one"),
    path("draws", draw_pages.listed, name="portal-draws"),
    path("draws/<str:number>.json", draw_pages.raw, name="portal-draw-json"),
    path("draws/<str:number>", draw_pages.one, name="portal-draw"),
    path("enterprise", enterprise_pages.ask, name="portal-enterprise"),
    path("enterprise/<str:number>", enterprise_pages.follow, name="portal-enterprise-one"),
    path("privacy", pages.privacy, name="portal-privacy"),
]

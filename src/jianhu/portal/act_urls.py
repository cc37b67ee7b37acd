"""Addresses under /c/: short, because they stand in a QR."""

from django.urls import path

from jianhu.portal import (
    act_pages,
    enterprise_pages,
    party_pages,
    signing_pages,
    visit_pages,
    visit_papers,
)

urlpatterns = [
    path("", act_pages.ask, name="act-ask"),
    path("<str:said>.svg", act_pages.picture, name="act-qr"),
    path("<str:said>/visit/<str:what>", visit_pages.say, name="visit-say"),
    path("<str:said>/visit/papers/<int:paper>.pdf", visit_papers.paper, name="visit-paper"),
    path("<str:said>/packages", enterprise_pages.package, name="packages"),
    path("<str:said>/key", party_pages.hand_over, name="party-key"),
    path("<str:said>/papers", signing_pages.papers, name="papers"),
    path("<str:said>/papers/<int:paper>/seal", signing_pages.seal, name="paper-seal"),
    path("<str:said>/papers/<int:paper>/<str:role>", signing_pages.sign, name="paper-sign"),
    path("<str:said>/mine", party_pages.mine, name="party"),
    path("<str:said>/mine/leave", party_pages.leave, name="party-leave"),
    path("<str:said>/mine/papers/<int:paper>.pdf", party_pages.paper, name="party-paper"),
    path("<str:said>/mine/<str:what>", party_pages.say, name="party-say"),
    path("<str:said>", act_pages.show, name="act"),
]

"""One report as it is being filled in: what was typed, the photographs so far, the pin."""

import secrets
from math import isfinite
from typing import Any

from django.http import HttpRequest

from jianhu.kit.errors import Refusal
from jianhu.portal import chart, services
from jianhu.portal.forms import ReportForm
from jianhu.portal.rules import TooMany, View, read_view


class Reporting:
    """Bound to a request; whatever goes wrong, ``shown`` gives everything back."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.said = request.POST.copy()
        if self.said.get("website") == "" or "website" not in self.said:
            self.bound = ReportForm(self.said) if request.method == "POST" else None
        else:  # shown again with the pot empty: a person's browser may have filled it in
            self.bound = ReportForm(self.said.copy())
            self.said["website"] = ""
        self.key = self.said.get("key") or secrets.token_urlsafe(16)
        self.refused = ""
        self.status = 422
        self.photos = services.read_signed(self.said.get("kept", ""))
        self.wrong_photos: list[str] = []
        self.address = str(request.META.get("REMOTE_ADDR", ""))
        if request.method == "POST" and not request.POST.get("website"):
            files = request.FILES.getlist("photos")
            self.photos, self.wrong_photos = services.keep_photos(self.address, files, self.photos)

    def take(self) -> str:
        """Return the token, or nothing where something must be mended first."""
        form = self.bound
        if form is None or not form.is_valid() or self.wrong_photos:
            return ""
        try:
            return services.take_report(self.address, self.photos, key=self.key, **form.words())
        except Refusal as why:
            self.refused = why.message
            self.status = 429 if isinstance(why, TooMany) else 422
            return ""

    def moved_the_pin(self) -> bool:
        """A touch on the map, or a wish to see all of it: then nothing is sent yet."""
        if "whole" in self.said:
            self.said["view"] = ""
        elif "pin.x" in self.said:
            self._pin()
        else:
            return False
        self.bound, self.status = None, 200
        return True

    def where(self) -> tuple[View | None, tuple[float, float] | None]:
        said = self.said if self.request.method == "POST" else self.request.GET
        return read_view(said.get("view", "")) or chart.whole(), _pin_of(said)

    def shown(self) -> dict[str, Any]:
        view, pin = self.where()
        form = self.bound or ReportForm(initial=self.said.dict())
        return {
            "form": form,
            "value": self.said,
            "key": self.key,
            "view": view,
            "pin": pin,
            "side": chart.SIDE,
            "kept": services.signed(self.photos),
            "photos": len(self.photos),
            "wrong_photos": self.wrong_photos,
            "refused": self.refused,
        }

    def _pin(self) -> None:
        view, _ = self.where()
        if view is None:
            return
        right, down = (_number(self.said.get(f"pin.{axis}", "")) for axis in "xy")
        lon, lat = view.at(right / chart.SIDE, down / chart.SIDE)
        self.said["lon"], self.said["lat"] = str(lon), str(lat)
        self.said["view"] = str(view.closer(lon, lat))


def _number(said: str) -> float:
    return (
        min(max(float(said), 0), chart.SIDE)
        if said.isascii() and said.isdigit()
        else chart.SIDE / 2
    )


def _pin_of(said: Any) -> tuple[float, float] | None:
    try:
        pin = float(said.get("lon", "")), float(said.get("lat", ""))
    except ValueError:
        return None
    return pin if all(map(isfinite, pin)) else None

"""Who may use a route. Every route says so; ``tests/test_house.py`` reads the API and checks."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.http import HttpRequest

from jianhu.base.models import Person
from jianhu.kit.errors import NotAllowed

View = TypeVar("View", bound=Callable[..., Any])


class Request(HttpRequest):
    """A request whose sender is known."""

    user: Person


def needs(*permissions: str) -> Callable[[View], View]:
    """Open a route only to people whose post carries one of the permissions."""

    def guard(view: View) -> View:
        what = (view.__doc__ or permissions[0]).strip().splitlines()[0]

        @wraps(view)
        def guarded(request: Request, *args: Any, **kwargs: Any) -> Any:
            if not any(request.user.has_perm(each) for each in permissions):
                raise NotAllowed(f"您的岗位没有这项权限：{what}。")
            return view(request, *args, **kwargs)

        guarded.permission = " | ".join(permissions)  # type: ignore[attr-defined]
        return guarded  # type: ignore[return-value]

    return guard


def open_to(whom: str) -> Callable[[View], View]:
    """Say that a route needs no post: open to “public”, “signed-in” people or a “signed-source”."""

    def mark(view: View) -> View:
        view.permission = whom  # type: ignore[attr-defined]
        return view

    return mark

"""Coming in and going out: sign-in, sign-out, one's own password, and the way home."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import views
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import AuthenticationForm, PasswordChangeForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse_lazy
from django.views.decorators.http import require_safe

from jianhu.base.access import Request
from jianhu.base.models import Person
from jianhu.organisations import queries as organisations
from jianhu.organisations.rules.posts import posts
from jianhu.project.demo import demo
from jianhu.project.lockout import note_failure, note_success, one_guess_at_a_time, why_locked
from jianhu.project.passwords import GIVEN, is_given, note_chosen

HOMES = {
    "desk": "/desk",
    "field": "/m/",
    "wall": "/wall",
    "devices": "/desk/sensing",
    "items": "/desk/catalogue",
    "cases": "/desk/cases",
}


def no_null(value: str) -> None:
    if "\0" in value:
        raise forms.ValidationError(SignInForm.error_messages["invalid_login"])


class SignInForm(AuthenticationForm):
    """Says the same of a wrong name and a wrong password; counts both."""

    error_messages = {
        "invalid_login": "用户名或密码不正确，请重新输入。",
        "inactive": "用户名或密码不正确，请重新输入。",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label, self.fields["password"].label = "用户名", "密码"
        for name, needed in (("username", "请输入用户名。"), ("password", "请输入密码。")):
            self.fields[name].error_messages["required"] = needed
            self.fields[name].validators = [no_null]

    def clean(self) -> dict[str, Any]:
        """Ask under the name as the account has it: “ｒｕｎｔｕ” is 闰土 too."""
        name, address = self.cleaned_data.get("username"), address_of(self.request)
        if not name or "password" not in self.cleaned_data:
            return dict(self.cleaned_data)
        with one_guess_at_a_time(name):
            wrong = self._wrong(name, address)
        if wrong:
            raise wrong
        return dict(self.cleaned_data)

    def _wrong(self, name: str, address: str) -> forms.ValidationError | None:
        if locked := why_locked(name, address):
            return forms.ValidationError(locked)
        try:
            super().clean()
        except forms.ValidationError as error:
            note_failure(name, address)
            return error
        return None


class SignIn(views.LoginView):
    template_name = "project/login.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True
    next_page = "home"
    extra_context = {"demo": lambda: settings.DEMO}  # asked at each page

    def form_valid(self, form: Any) -> HttpResponse:
        answer = super().form_valid(form)
        note_success(form.get_user(), address_of(self.request))
        if is_given(form.get_user()):
            self.request.session[GIVEN] = True
        return answer


class OwnPasswordForm(PasswordChangeForm):
    """In the words of this house."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {
            "old_password": "现在的密码",
            "new_password1": "新密码",
            "new_password2": "再输一次新密码",
        }
        for name, label in labels.items():
            self.fields[name].label = label
        self.fields["new_password1"].help_text = "至少10位，不要只用数字，不要与姓名相近。"


class OwnPassword(views.PasswordChangeView):
    template_name = "project/password.html"
    form_class = OwnPasswordForm
    success_url = reverse_lazy("home")

    def form_valid(self, form: Any) -> HttpResponse:
        answer = super().form_valid(form)
        self.request.session.pop(GIVEN, None)
        note_chosen(form.user)
        return answer


@require_safe
def front(request: Any) -> HttpResponse:
    """A demonstration begins with the choice of a post, an installation with signing in."""
    if settings.DEMO and not request.user.is_authenticated:
        return redirect("demo")
    return home(request)


@login_required
def home(request: Request) -> HttpResponse:
    """Send each person to where their first post begins."""
    where = home_of(request.user)
    return redirect(where) if where else render(request, "project/no_post.html")


def home_of(person: Person) -> str:
    register = posts()
    held = [each.post for each in organisations.posts_of(person) if each.post in register]
    return HOMES[register[held[0]].home] if held else ""


def address_of(request: HttpRequest | None) -> str:
    """The web process already believes a forwarding header only from a proxy it trusts."""
    return str(request.META.get("REMOTE_ADDR", "")) if request else ""


urlpatterns = [
    path("", front, name="home"),
    path("login", SignIn.as_view(), name="login"),
    path("logout", views.LogoutView.as_view(next_page="login"), name="logout"),
    path("password", OwnPassword.as_view(), name="password"),
    path("demo", demo, name="demo"),
]

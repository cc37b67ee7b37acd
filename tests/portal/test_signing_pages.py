"""Officers sign and seal papers on a page of their own."""

import pytest
from django.test import Client

from jianhu.base.act_codes import code_of
from jianhu.cases.models import Case, Paper, PaperSignature
from tests.cases.conftest import *  # noqa: F403
from tests.cases.test_party_online import drawn
from tests.cases.test_signing import (  # noqa: F401
    decided,
    keeper_of_seals,
    own_home,
    sealed_here,
)

pytestmark = pytest.mark.usefixtures("own_home")


def says(answer):
    return answer.content.decode()


def signed_in(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def act(decided):  # noqa: F811
    return code_of(Case.objects.get())


def paper(template):
    return Paper.objects.get(template=template)


def test_an_officer_signs_the_report(act, people):
    officer = signed_in(people.officer)
    at = f"{act.path}/papers/{paper('investigation-report').pk}/officer"
    assert "闰土 签名" in says(officer.get(f"{act.path}/papers"))
    page = says(officer.get(at))
    digest = page.split('name="digest" value="')[1][:64]
    assert officer.post(at, {"drawn": "", "digest": digest}).status_code == 422
    assert officer.post(at, {"drawn": drawn(), "digest": "0" * 64}).status_code == 409
    assert officer.post(at, {"drawn": drawn(), "digest": digest}).status_code == 302
    assert PaperSignature.objects.get().name == "闰土"
    assert "✓ 闰土" in says(officer.get(f"{act.path}/papers"))


def test_who_may_seal_seals_and_who_may_not_does_not(act, people, sealed_here):  # noqa: F811
    at = f"{act.path}/papers/{paper('penalty-decision').pk}/seal"
    assert "加盖印章" not in says(signed_in(people.officer).get(f"{act.path}/papers"))
    assert signed_in(people.officer).post(at).status_code == 404
    head = signed_in(people.head)
    assert "加盖印章" in says(head.get(f"{act.path}/papers"))
    assert head.post(at).status_code == 302
    assert (head.post(at).status_code, PaperSignature.objects.count()) == (409, 1)


def test_nobody_else_sees_the_papers(act, wang_hu):
    assert Client().get(f"{act.path}/papers").status_code == 404
    assert signed_in(wang_hu).get(f"{act.path}/papers").status_code == 404

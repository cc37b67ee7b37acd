"""The posts of whoever asks are read once in a request, however often they are asked about."""

from django.utils.functional import SimpleLazyObject

from jianhu.base.models import Person
from jianhu.organisations.queries import permissions_of, scope_of


def test_a_requests_person_and_the_one_behind_are_the_same(runtu, django_assert_num_queries):
    known = Person.objects.get(pk=runtu.pk)
    asking = SimpleLazyObject(lambda: known)

    with django_assert_num_queries(1):
        assert known.has_perm("cases.handle")
        assert "cases.handle" in permissions_of(asking)
        assert scope_of(asking).offices

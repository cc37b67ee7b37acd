"""What a person may do follows from the posts he holds today, and from nothing else."""

from typing import Any

from django.contrib.auth.backends import BaseBackend

from jianhu.base.models import Person
from jianhu.organisations.queries.people import permissions_of


class PostBackend(BaseBackend):
    """An ended or not yet begun appointment gives nothing."""

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        return (
            isinstance(user_obj, Person)
            and user_obj.is_active
            and obj is None
            and perm in permissions_of(user_obj)
        )

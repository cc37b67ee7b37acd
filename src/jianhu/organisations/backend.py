"""What a person may do follows from the posts he holds today, and from nothing else."""

from typing import Any

from django.contrib.auth.backends import ModelBackend

from jianhu.base.models import Person
from jianhu.organisations.queries.people import permissions_of


class PostBackend(ModelBackend):
    """Signs in with a password; an ended or not yet begun appointment permits nothing."""

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        return obj is None and perm in self.get_all_permissions(user_obj)

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        if not isinstance(user_obj, Person) or not user_obj.is_active or obj is not None:
            return set()
        return set(permissions_of(user_obj))

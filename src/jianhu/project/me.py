"""Who am I, what may I do, and where do I begin."""

from typing import Any

from ninja import Router, Schema

from jianhu.base.access import Request, open_to
from jianhu.organisations import queries as organisations
from jianhu.organisations.rules.posts import posts

router = Router(tags=["me"])


class OfficeName(Schema):
    id: int
    code: str
    name: str


class AreaName(Schema):
    code: str
    name: str


class Held(Schema):
    post: str
    post_name: str
    office: OfficeName
    area: AreaName | None


class Me(Schema):
    id: int
    username: str
    name: str
    posts: list[Held]
    permissions: list[str]
    home: str


@router.get("", response=Me, operation_id="me")
@open_to("signed-in")
def me(request: Request) -> dict[str, Any]:
    """我是谁"""
    person = request.user
    names = posts()
    held = [each for each in organisations.posts_of(person) if each.post in names]
    return {
        "id": person.pk,
        "username": person.username,
        "name": str(person),
        "posts": [
            {
                "post": each.post,
                "post_name": names[each.post].name,
                "office": each.office,
                "area": each.area,
            }
            for each in held
        ],
        "permissions": sorted(organisations.permissions_of(person)),
        "home": next((names[each.post].home for each in held), "desk"),
    }

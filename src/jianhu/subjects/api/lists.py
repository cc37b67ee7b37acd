"""Departments' lists, taken over from Excel or CSV."""

from typing import Any

from ninja import File, Router
from ninja.files import UploadedFile

from jianhu.base.access import Request, needs
from jianhu.subjects import services
from jianhu.subjects.rules.lists import department_lists
from jianhu.subjects.schemas import SubjectListImported, SubjectListKnown

router = Router(tags=["subjects"])


@router.get("", response=list[SubjectListKnown], operation_id="subjects_lists")
@needs("subjects.import")
def known(request: Request) -> Any:
    """可以导入的部门清单及其列名"""
    return [
        {"key": key, "name": each.name, "office": each.office, "columns": list(each.columns)}
        for key, each in department_lists().items()
    ]


@router.post("/{key}", response=SubjectListImported, operation_id="subjects_import")
@needs("subjects.import")
def take(request: Request, key: str, file: File[UploadedFile]) -> Any:
    """导入部门清单（CSV 或 Excel）；好的行照收，有问题的行逐一指出"""
    return services.import_list(request.user, key, file.name or "文件", file.read())

"""What may be wrong with an installation, each as a sentence that says what to do."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.checks import run_checks
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from pydantic import ValidationError

from jianhu.base import teller
from jianhu.cases.rules import disproved as of_cases
from jianhu.command.kind import kinds
from jianhu.command.rules.routing import Route, routes
from jianhu.command.rules.timing import Profile, profiles
from jianhu.inspections.rules import documents as of_visits
from jianhu.kit.errors import Unreadable
from jianhu.law import disproved as of_law
from jianhu.law.discretion.adjusting import adjustments
from jianhu.law.discretion.examples import disproved
from jianhu.law.discretion.grounds import grounds
from jianhu.law.discretion.leaning import leanings
from jianhu.law.discretion.table import tables
from jianhu.organisations.rules.posts import posts
from jianhu.project.built import assets
from jianhu.project.wrong import says
from jianhu.sensing.rules.watches import watches
from jianhu.subjects.rules import disproved as of_subjects

OLDEST = 15


def findings() -> Iterator[str]:
    yield from _checks()
    yield from _database()
    yield from _registers()
    yield from _web()
    yield from _safety()


def _checks() -> Iterator[str]:
    for message in run_checks():
        yield f"{message.msg}（{message.id}）"


def _database() -> Iterator[str]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except OperationalError as error:
        yield f"数据库没有应答：{str(error).splitlines()[0]}"
        return
    if connection.vendor == "postgresql" and (version := _postgres()) < OLDEST:
        yield f"PostgreSQL {version} 太旧，需要 {OLDEST} 以上。"
    if waiting := waiting_migrations():
        yield f"数据库有 {waiting} 步升级未做，请运行 jianhu migrate。"
    elif found := teller.failing():
        yield (
            f"有 {found.things} 条通知未能送达（最多已试 {found.attempts} 次，最早的是 "
            f"{found.fact} · {found.thing}）。"
            "原因见后台进程日志，排除后运行 jianhu journal retell。"
        )


def waiting_migrations() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _postgres() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        return int(cursor.fetchone()[0]) // 10000


def _registers() -> Iterator[str]:
    """The house's files and the installation's own (``JIANHU_REGISTERS``)."""
    for read in (posts, kinds, routes, profiles, watches, tables, grounds, adjustments, leanings):
        try:
            read()
        except Unreadable as error:
            yield f"登记文件有误：{_in_chinese(error)}"
            return
    try:
        yield from _disproved()
    except Unreadable as error:  # of the law, of cases or of subjects, read only here
        yield f"登记文件有误：{_in_chinese(error)}"


def _disproved() -> Iterator[str]:
    """A file whose own examples say otherwise was not meant so."""
    ruled: list[tuple[str, Route | Profile]] = [*routes().items(), *profiles().items()]
    for name, rule in ruled:
        for say in rule.disproved():
            yield f"登记文件 {name}.yaml 与自己的例子“{say}”不符。"
    for name, table in tables().items():
        for say in disproved(table):
            yield f"登记文件 {name}.yaml 与自己的例子“{say}”不符。"
    told = (
        *(*of_law.disproved(), *of_cases.disproved()),
        *(*of_visits.DOCUMENTS.disproved(), *of_subjects.disproved()),
    )
    for name, say in told:
        yield f"登记文件 {name}.yaml 与自己的例子“{say}”不符。"
    for name, post in posts().items():
        if not post.holds:
            yield f"登记文件 {name}.yaml 的权限与自己的例子不符。"


def _in_chinese(error: Unreadable) -> str:
    cause = error.__cause__
    if not isinstance(cause, ValidationError):
        return error.message
    said = [
        f"{'.'.join(str(part) for part in each['loc'])} {says(each)}" for each in cause.errors()
    ]
    return f"{error.message.partition(':')[0]}：{'；'.join(said)}"


def _web() -> Iterator[str]:
    if not assets("src/desk/main.ts"):
        yield "网页端没有构建，请运行 make web（或安装带网页端的 wheel）。"


def _safety() -> Iterator[str]:
    key = Path(settings.HOME) / "secret.key"
    if key.exists() and key.stat().st_mode & 0o077:
        yield f"{key} 可被他人读取，请 chmod 600。"
    home = Path(settings.HOME)
    if home.exists() and home.stat().st_mode & 0o007:
        yield f"{home} 可被他人进入，里面有附件和数据库，请 chmod 750。"
    if settings.DEMO:
        yield "JIANHU_DEMO=1 让任何人以任一岗位进入，只能用于演示。"
    if settings.DEBUG:
        yield "JIANHU_DEBUG=1 只能用于开发。"
    if "*" in settings.ALLOWED_HOSTS:
        yield "JIANHU_HOSTS 不能是 *，请写明域名。"

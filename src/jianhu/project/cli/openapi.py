"""jianhu openapi: the published API, from which the web client is typed."""

import json
from pathlib import Path

import click

from jianhu.project.cli import Declined, house


@click.command("openapi")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), default="openapi.json")
@click.option("--check", is_flag=True, help="只比较，不写；不同则退出码为 2。")
def command(file: Path, check: bool) -> None:
    """写出 openapi.json。"""
    house()
    from ninja.responses import NinjaJSONEncoder

    from jianhu.project.api import api

    text = json.dumps(
        api.get_openapi_schema(), cls=NinjaJSONEncoder, ensure_ascii=False, indent=1, sort_keys=True
    )
    if not check:
        file.write_text(text + "\n", encoding="utf-8")
    elif not file.exists() or file.read_text(encoding="utf-8") != text + "\n":
        raise Declined(f"{file} 与现行接口不一致，请运行 make openapi 并提交。")

"""jianhu law discretion-read: a published text becomes register files."""

from pathlib import Path
from typing import Any

import click

from jianhu.project.cli._discretion import DAY

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command("discretion-read")
@click.argument("path", metavar="FILE", type=FILE)
@click.option("--into", required=True, type=FOLDER, help="写到哪个文件夹。")
@click.option("--source", required=True, help="文件名称、文号和网址。")
@click.option("--area", required=True, help="适用地区的区划代码，如 33。")
@click.option("--published-on", required=True, type=DAY, help="公布日期。")
@click.option("--since", required=True, type=DAY, help="施行日期。")
@click.option("--until", type=DAY, help="有效期的最后一日。")
@click.option("--prefix", default="", help="文件名的开头；省略则用原文件的名称。")
@click.option("--ends-outside", is_flag=True, help="文件规定“以下”不包括本数。")
@click.option("--unclear-lowest", is_flag=True, help="文件规定无法查明的要素按最低档计算。")
def read(path: Path, into: Path, prefix: str, **about: Any) -> None:
    """把公布的裁量表（文本，或浙江格式的 CSV、Excel）读成登记文件。

    读得准的写成文件；读不准的逐一指出行号，不猜。有读不准的，退出码为 1。
    """
    from jianhu.law.discretion.reading.text import read_text
    from jianhu.law.discretion.reading.town_list import read_town_list
    from jianhu.law.discretion.reading.writing import write

    content, beside = path.read_bytes(), _about(**about)
    as_text = path.suffix.lower() in (".txt", ".md")
    found = read_text(_decoded(content), beside) if as_text else read_town_list(content, beside)
    write(found.tables, into, prefix or path.stem)
    click.echo(f"写了 {len(found.tables)} 张裁量表到 {into}。")
    for unread in found.unread:
        click.echo(f"✗ {unread.message}", err=True)
    if found.unread:
        click.echo(f"有 {len(found.unread)} 张没有读成。", err=True)
        raise SystemExit(1)


def _about(**said: Any) -> Any:
    from jianhu.law.discretion.reading.about import About

    days = {name: said[name] and said[name].date() for name in ("published_on", "since", "until")}
    unclear: Any = "lowest" if said["unclear_lowest"] else "refused"
    return About(
        said["source"], said["area"], **days, ends_inside=not said["ends_outside"], unclear=unclear
    )


def _decoded(content: bytes) -> str:
    from jianhu.kit.errors import Unreadable
    from jianhu.kit.tables import ENCODINGS

    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("不能读取这个文件，请用 UTF-8 或 GB18030 编码的文本。")

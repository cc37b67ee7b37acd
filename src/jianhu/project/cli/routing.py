"""jianhu routing: where would a matter go, and why?"""

from datetime import datetime

import click

from jianhu.project.cli import Declined, house, show_json


@click.group("routing")
def command() -> None:
    """派遣规则。"""


@command.command("try")
@click.option("--kind", required=True, help="事件类别编码，见 command/kinds/。")
@click.option("--town", default="", help="镇街代码（9 位）。")
@click.option("--lon", type=click.FloatRange(-180, 180), help="经度；与 --lat 一起，代替 --town。")
@click.option("--lat", type=click.FloatRange(-90, 90), help="纬度。")
@click.option("--item", default="", help="执法事项编码；省略则按类别推定。")
@click.option("--scene", default="", help="场景，如 venue。")
@click.option("--channel", default="", help="渠道，如 camera。")
@click.option("--urgency", default=3, show_default=True, type=click.IntRange(1, 3))
@click.option("--at", type=click.DateTime(), help="时间；省略为现在。")
@click.option(
    "--empowered/--not-empowered", default=None, help="属地是否有权；省略则按事项清单当日的赋权。"
)
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def dry_run(
    kind: str,
    town: str,
    lon: float | None,
    lat: float | None,
    item: str,
    scene: str,
    channel: str,
    urgency: int,
    at: datetime | None,
    empowered: bool | None,
    as_json: bool,
) -> None:
    """试一试：逐条说明哪条规则适用、其余为何不适用。不产生任何事件。"""
    house()
    from jianhu.project.dry_runs import matter_of, outcome, tried

    if (lon is None) != (lat is None):
        raise Declined("--lon 和 --lat 要一起写。")
    point = None if lon is None or lat is None else (lon, lat)
    facts = {"item": item, "scene": scene, "channel": channel, "urgency": urgency}
    matter = matter_of(kind, at, town=town, point=point, empowered=empowered, **facts)
    rows = tried(matter)
    if as_json:
        show_json(rows)
        return
    click.echo(f"属地{'有权' if matter.empowered else '无权'}办理。")
    click.echo(outcome(matter))
    for row in rows:
        mark = "→" if row["applies"] else "  "
        click.echo(f"{mark} {row['rule']:<24}{row['says']}{row['because']}")

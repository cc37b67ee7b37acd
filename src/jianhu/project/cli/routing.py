"""jianhu routing: where would a matter go, and why?"""

from datetime import datetime

import click

from jianhu.project.cli import house, show_json


@click.group("routing")
def command() -> None:
    """派遣规则。"""


@command.command("try")
@click.option("--kind", required=True, help="事件类别编码，见 command/kinds/。")
@click.option("--town", default="", help="镇街代码（9 位）。")
@click.option("--scene", default="", help="场景，如 venue。")
@click.option("--channel", default="", help="渠道，如 camera。")
@click.option("--urgency", default=3, show_default=True, type=click.IntRange(1, 3))
@click.option("--at", type=click.DateTime(), help="时间；省略为现在。")
@click.option("--empowered/--not-empowered", default=True, show_default=True, help="属地是否有权。")
@click.option("--json", "as_json", is_flag=True, help="输出 JSON。")
def dry_run(
    kind: str,
    town: str,
    scene: str,
    channel: str,
    urgency: int,
    at: datetime | None,
    empowered: bool,
    as_json: bool,
) -> None:
    """试一试：逐条说明哪条规则适用、其余为何不适用。不产生任何事件。"""
    house()
    from jianhu.project.dry_runs import matter_of, tried

    facts = {"scene": scene, "channel": channel, "urgency": urgency, "empowered": empowered}
    matter = matter_of(kind, at, town=town, **facts)
    rows = tried(matter)
    if as_json:
        show_json(rows)
        return
    for row in rows:
        mark = "→" if row["applies"] else "  "
        click.echo(f"{mark} {row['rule']:<24}{row['says']}{row['because']}")

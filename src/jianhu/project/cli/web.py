"""jianhu web: pages and the API."""

import os

import click


@click.command("web")
@click.option("--host", default="127.0.0.1", show_default=True, help="监听地址。")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="进程数。"
)
def command(host: str, port: int, workers: int) -> None:
    """网页和接口进程（uvicorn）。"""
    import uvicorn

    from jianhu.project.logs import configure, logging_config

    os.environ["JIANHU_PROCESS"] = "web"
    configure()
    uvicorn.run(
        "jianhu.project.asgi:application",
        host=host,
        port=port,
        workers=workers,
        loop="uvloop",
        http="httptools",
        lifespan="off",
        access_log=False,  # each request is logged once, with its id, by requests.py
        log_config=logging_config(),
        server_header=False,
        timeout_graceful_shutdown=3,  # live streams never end by themselves
    )

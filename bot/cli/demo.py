"""``xuanbao demo``: the whole product on this machine, no token needed."""

import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

FOLDER = Path("var/demo")


def demo(
    port: Annotated[int, typer.Option(help="网页端口")] = 8181,
    folder: Annotated[Path, typer.Option(help="演示数据所在的文件夹")] = FOLDER,
    *,
    fresh: Annotated[bool, typer.Option("--fresh", help="清空上次的演示，从头开始")] = False,
) -> None:
    """在本机演示全部功能：打开网页，扮演联络员、审批人、管理员。"""
    from bot import demo as office
    from bot.config import Config
    from sandbox import cast as casts
    from sandbox.botapi.telegram import DEFAULT_TOKEN
    from sandbox.server import serve

    folder = folder.absolute()
    if fresh:
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    cast = casts.load()
    path = office.write_config(folder, port, DEFAULT_TOKEN, cast.ops_chat_id)
    office.set_up(Config.load(path), cast)
    typer.echo(f"宣报 · 演示： http://127.0.0.1:{port}    （Ctrl-C 结束）")
    command = [sys.executable, "-m", "bot", "run", "--config", str(path)]
    serve(folder / "telegram", folder / "clock", command, cast, port=port, token=DEFAULT_TOKEN)

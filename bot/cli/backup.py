"""``xuanbao backup FILE`` and ``xuanbao restore FILE``."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import ConfigOption, load, make_folder
from bot.cli.voice import Voice
from domain.errors import PackError

if TYPE_CHECKING:
    from bot.backup import Copy
    from bot.restore import Restored


def backup(
    file: Annotated[Path, typer.Argument(help="备份写到哪里 / where the copy goes")],
    *,
    replace: Annotated[bool, typer.Option("--replace", help="覆盖同名文件 / overwrite")] = False,
    config: ConfigOption = None,
) -> None:
    """备份数据库，机器人可以照常运行 / a sound copy of the database beside the running bot."""
    settings = load(config)
    voice = Voice.of(settings)
    if file.exists() and not replace:
        typer.echo(voice.plain("backup-file-exists", {"file": str(file)}), err=True)
        raise typer.Exit(1)
    copy = _back_up(settings.database.url, file, voice)
    size = -(-copy.path.stat().st_size // 1024)
    voice.say("backup-made", file=str(copy.path), size=size, revision=copy.revision)


def _back_up(url: str, file: Path, voice: Voice) -> "Copy":
    from rich.console import Console
    from rich.progress import Progress

    from bot.backup import CopyFailed, back_up
    from storage.backup import ProgramMissing

    try:
        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(voice.plain("backup-progress"), total=1)
            copying = back_up(url, file, lambda share: bar.update(task, completed=share))
            return asyncio.run(copying)
    except (CopyFailed, ProgramMissing) as error:
        raise PackError(str(file), "backup", str(error)) from error


def restore(
    file: Annotated[Path, typer.Argument(help="用哪个备份 / the copy to restore")],
    config: ConfigOption = None,
) -> None:
    """用备份恢复；机器人须先停止，现有数据库会保留一份 / put a copy in the database's place."""
    settings = load(config)
    make_folder(settings.database.url)
    voice = Voice.of(settings)
    done = _restore(settings.database.url, file, voice)
    voice.say("restore-done", file=str(file), revision=done.revision)
    if done.aside is None:
        voice.say("restore-nothing-aside")
    else:
        voice.say("restore-aside", file=str(done.aside))


def _restore(url: str, file: Path, voice: Voice) -> "Restored":
    from bot.backup import CopyFailed
    from bot.restore import restore as put_in_place
    from storage.backup import ProgramMissing
    from storage.lock import Occupied

    try:
        return asyncio.run(put_in_place(url, file, voice.now))
    except (CopyFailed, ProgramMissing, Occupied) as error:
        raise PackError(str(file), "restore", str(error)) from error

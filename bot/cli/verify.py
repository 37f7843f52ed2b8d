"""``xuanbao verify``: whether the journal is what was sealed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import ConfigOption, load
from bot.cli.reading import looking
from bot.cli.voice import Voice

if TYPE_CHECKING:
    from actions.records import Verified
    from domain.seal import Fault, Root

SHOWN = 50


def verify(
    root: Annotated[
        str | None, typer.Option("--root", help="以前保存的校验值 / a root saved earlier, N:HASH")
    ] = None,
    save_root: Annotated[
        Path | None,
        typer.Option("--save-root", help="把最新校验值写入文件 / write the newest root"),
    ] = None,
    slip: Annotated[
        str | None,
        typer.Option(
            "--slip", help="核验文书：核验码、二维码文字或文件 / a code, a QR text or a file"
        ),
    ] = None,
    slip_key: Annotated[  # noqa: FBT002  (a switch of the command line)
        bool, typer.Option("--slip-key", help="文书签名的公钥 / the public key of papers")
    ] = False,
    config: ConfigOption = None,
) -> None:
    """核对流水，逐条指出改动、删除、调换与截短；或核验一份文书 / check the journal, or a paper."""
    from actions import records
    from bot.cli import verify_slip

    settings = load(config)
    saved = _root(root)
    voice = Voice.of(settings)
    with looking(settings) as conn:
        if slip is not None or slip_key:
            is_sound = verify_slip.tell(conn, voice, slip)
            raise typer.Exit(0 if is_sound else 1)
        found = records.verify(conn, saved)
    _tell(voice, found)
    if save_root is not None and found.root is not None and not found.faults:
        save_root.write_text(f"{found.root}\n", encoding="ascii")
    raise typer.Exit(1 if found.faults else 0)


def _root(text: str | None) -> "Root | None":
    from domain.seal import Root

    try:
        return Root.parse(text) if text is not None else None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--root") from None


def _tell(voice: Voice, found: "Verified") -> None:
    if found.faults:
        voice.say("verify-faults", count=len(found.faults))
        for fault in found.faults[:SHOWN]:
            typer.echo(f"  {_said(voice, fault)}")
        if len(found.faults) > SHOWN:
            voice.say("verify-more", count=len(found.faults) - SHOWN)
    elif found.root is not None:
        voice.say("verify-holds", count=found.root.number)
    if found.root is None:
        voice.say("verify-no-root")
    else:
        voice.say("verify-root", root=str(found.root))
    voice.say("verify-unsealed", count=found.unsealed)


def _said(voice: Voice, fault: "Fault") -> str:
    return voice.plain(f"verify-{fault.kind}", {"number": fault.seal_no, "row": fault.row_id or 0})

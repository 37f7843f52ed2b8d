"""``xuanbao verify --slip``: whether a paper is what the office gave out, and holds today.

A code is looked up; of a file or the text of a QR code the signature is checked first, and what
the sheet says against it.
"""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.cli.voice import Voice
from domain import slip as rules
from domain.slip import Standing

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from actions.slips import Found
    from domain.messages import Value
    from domain.slip_seal import Checked, Sealed


def tell(conn: "Connection", voice: Voice, given: str | None) -> bool:
    """Say what holds of a paper (None: say the key).  True: it may be relied upon."""
    if given is None:
        return _tell_key(conn, voice)
    code = rules.code_in(given)
    if code is not None and not Path(given).exists():
        return _tell_standing(conn, voice, code, with_rows=True)
    return _tell_paper(conn, voice, given)


def _tell_key(conn: "Connection", voice: Voice) -> bool:
    from storage import slips

    key = slips.newest_key(conn)
    if key is None:
        voice.say("verify-slip-no-key")
        return False
    voice.say("verify-slip-key", public=key.public.hex())
    return True


def _tell_paper(conn: "Connection", voice: Voice, given: str) -> bool:
    from domain import slip_seal
    from storage import slips
    from texts.papers.opening import open_paper

    try:
        opened = open_paper(_content(given))
        sealed = slip_seal.parse(opened.seal)
    except (OSError, ValueError):
        voice.say("verify-slip-unreadable")
        raise typer.Exit(2) from None
    checked = slip_seal.check(sealed, slips.public_keys(conn), opened.table, opened.signs)
    if not checked.is_sound:
        _tell_faults(voice, sealed, checked)
        return False
    is_holding = _tell_standing(conn, voice, sealed.code, with_rows=False)
    _tell_lines(voice, sealed)
    return is_holding


def _content(given: str) -> bytes:
    """A file, standard input, or the text itself."""
    if given == "-":
        return sys.stdin.buffer.read()
    return given.encode() if given.startswith("XB1 ") else Path(given).read_bytes()


def _tell_faults(voice: Voice, sealed: "Sealed", checked: "Checked") -> None:
    if not checked.is_signed:
        voice.say("verify-slip-broken")
    if checked.changed:
        voice.say("verify-slip-tampered", fields=tuple(checked.changed))
    if checked.is_signed:
        _tell_lines(voice, sealed)


def _tell_lines(voice: Voice, sealed: "Sealed") -> None:
    left_out = voice.plain("verify-slip-left-out")
    typer.echo(sealed.title)
    for line in sealed.lines:
        voice.say(
            "verify-slip-line", label=line.label, value=line.value if line.is_whole else left_out
        )


def _tell_standing(conn: "Connection", voice: Voice, code: str, *, with_rows: bool) -> bool:
    from actions import slips
    from domain.messages import named

    found = slips.look_up(conn, code)
    if found is None:
        voice.say("verify-slip-unknown", code=rules.shown_code(code))
        return False
    state = named("filing-state", found.filing.state)
    voice.say(f"verify-slip-{found.standing}", version=found.filing.version, state=state)
    if with_rows:
        typer.echo(voice.plain(f"paper-title-{found.slip.kind}"))
        _tell_rows(voice, _rows(found))
    return found.standing is Standing.HOLDS


def _rows(found: "Found") -> "Iterable[tuple[Value, Value]]":
    return ((row.label, row.value) for row in found.rows)


def _tell_rows(voice: Voice, rows: "Iterable[tuple[Value, Value]]") -> None:
    from texts.papers.wording import ANY_YEAR

    for label, value in rows:
        if value:
            told = {"label": label, "value": value}
            typer.echo(voice.words.plain("verify-slip-line", told, now=ANY_YEAR))

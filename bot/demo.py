"""The demonstration's office: units imported, the cast registered, rosters filled.

The five plans come by themselves: the bot loads what its configuration names when it starts.
"""

from datetime import date
from importlib.resources import files
from pathlib import Path

from actions import rosters, units
from actions.tx import Tx
from bot.cli.opening import transaction
from bot.config import Config
from domain.roster import parse_experts, parse_outlets
from sandbox.cast import Cast, DemoUnit, Member
from storage import people
from storage import units as directory

PLANS = ("shanghai-2021", "pudong-2025", "dongxihu-2020", "jilin-2021", "anqing-2013")
COLUMNS = ("code", "name", "short_name", "kind", "level", "parent", "ownership", "tags")


def write_config(folder: Path, port: int, token: str, ops_chat_id: int) -> Path:
    """The configuration of the demonstration's bot; everything it writes stays in ``folder``."""
    path = folder / "config.toml"
    plans = ", ".join(f'"{plan}"' for plan in PLANS)
    lines = [
        f'clock_file = "{folder / "clock"}"',
        "[telegram]",
        f'token = "{token}"',
        f'base_url = "http://127.0.0.1:{port}/bot"',
        f'base_file_url = "http://127.0.0.1:{port}/file/bot"',
        f"ops_chat_id = {ops_chat_id}",
        "[database]",
        f'url = "sqlite:///{folder / "xuanbao.db"}"',
        "[office]",
        f"plans = [{plans}]",
        "[web]",
        f"port = {port + 1}",
        f'public_url = "http://127.0.0.1:{port + 1}"',
        "[backup]",
        f'folder = "{folder / "backups"}"',
        "[files]",
        f'folder = "{folder / "files"}"',
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def set_up(config: Config, cast: Cast) -> None:
    """Fill an empty office with the cast; a second call changes nothing."""
    with transaction(config) as tx:
        if not directory.count(tx.conn):
            fill(tx, cast)


def fill(tx: Tx, cast: Cast) -> None:
    """Units, people and rosters, in an empty office."""
    rows = [(number, _row(unit)) for number, unit in enumerate(cast.units, 2)]
    units.import_now(tx, COLUMNS, rows, dry_run=False)
    ids = directory.ids_by_name(tx.conn)
    unit_ids = {unit.code: ids[unit.name] for unit in cast.units}
    for member in cast.members:
        if member.role != "stranger":
            _add_person(tx, member, unit_ids.get(member.unit_code))
    _fill_rosters(tx)


def _row(unit: DemoUnit) -> tuple[str, ...]:
    """A unit as a line of the table an office would import."""
    return tuple(
        " ".join(unit.tags) if column == "tags" else getattr(unit, column) for column in COLUMNS
    )


def _add_person(tx: Tx, member: Member, unit_id: int | None) -> None:
    person_id = people.add(
        tx.conn,
        name=member.name,
        language=member.language,
        telegram_id=member.telegram_id,
        now=tx.now,
    )
    people.open_chat(tx.conn, member.telegram_id, "private", person_id, tx.now)
    people.give_role(
        tx.conn,
        person_id=person_id,
        role=member.role,
        unit_id=unit_id,
        valid_from=date(tx.today.year, 1, 1),
        granted_by=None,
        now=tx.now,
    )
    if member.speaks:
        tx.menu(person_id)


def _fill_rosters(tx: Tx) -> None:
    demo = files("packs").joinpath("demo")
    outlets = demo.joinpath("outlets.csv").read_text("utf-8")
    experts = demo.joinpath("experts.csv").read_text("utf-8")
    rosters.put_outlets(tx, parse_outlets(outlets, "outlets.csv"))
    rosters.put_experts(tx, parse_experts(experts, "experts.csv"))

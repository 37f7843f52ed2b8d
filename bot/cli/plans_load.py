"""``xuanbao plans load NAME…``: plan packs into the tables, for the current year."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import ConfigOption, load, transaction
from domain.errors import PackError, Refused

if TYPE_CHECKING:
    from actions.plans import Loaded
    from actions.tx import Tx
    from domain.plan import Plan


def load_plans(
    names: Annotated[
        list[str] | None,
        typer.Argument(help="工作要点的名称或文件，默认配置里的全部 / packs by name or file"),
    ] = None,
    *,
    year: Annotated[
        int | None, typer.Option(help="移到哪一年，默认今年 / the year to work them in")
    ] = None,
    config: ConfigOption = None,
) -> None:
    """载入工作要点并生成草拟任务；重复载入不会重复 / load plan packs, once is enough."""
    settings = load(config)
    with transaction(settings) as tx:
        chosen = [_plan(name) for name in names] if names else list(tx.office.plans)
        if not chosen:
            raise PackError("config", "office.plans", "names no plan, and none was given")
        for plan in chosen:
            typer.echo(_told(_load(tx, plan, year)))


def _load(tx: "Tx", plan: "Plan", year: int | None) -> "Loaded":
    from actions import plans

    try:
        return plans.load(tx, plan, year or tx.today.year)
    except Refused as refused:
        reason = f"is the plan of {plan.pack.year}: it cannot be moved back"
        raise PackError(plan.code, "year", reason) from refused


def _plan(name: str) -> "Plan":
    """A pack of ours by its name, or a file of the commission's own."""
    from bot.facts import PACKS, load_health_days, load_plan
    from domain.plan import parse_pack

    known_days = frozenset(load_health_days().by_id)
    if PACKS.joinpath("plans", f"{name}.toml").is_file():
        return load_plan(name, known_days)
    file = Path(name)
    if not file.is_file():
        raise PackError(name, "name", f"is no file and none of {', '.join(_ours())}")
    return parse_pack(file.read_text("utf-8-sig"), file.name, known_days)


def _ours() -> list[str]:
    from bot.facts import PACKS

    files = PACKS.joinpath("plans").iterdir()
    return sorted(file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml"))


def _told(done: "Loaded") -> str:
    state = "loaded" if done.changed else "already there"
    return (
        f"{done.code} {done.year}: {state}, {done.lines} lines, "
        f"{done.drafts} new draft tasks, {done.passed} of days already past left out"
    )

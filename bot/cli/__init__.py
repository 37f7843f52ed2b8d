"""The command line.  A command appears here when it works; heavy imports wait inside each one."""

import sys

import typer

from bot.cli import run as run_command
from bot.cli.backup import backup, restore
from bot.cli.days import days
from bot.cli.demo import demo
from bot.cli.doctor import doctor
from bot.cli.export import export
from bot.cli.holidays_import import holidays_import
from bot.cli.invite import init, invite
from bot.cli.migrate import migrate
from bot.cli.plans_check import check
from bot.cli.plans_load import load_plans
from bot.cli.plans_read import read
from bot.cli.reply import reply
from bot.cli.units_import import units_import
from bot.cli.verify import verify
from bot.cli.when import when
from domain.errors import PackError

app = typer.Typer(
    name="xuanbao",
    help="宣报：卫生健康宣传联络机器人 / a bot for the publicity contacts of health units",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # values may be personal
)
units = typer.Typer(no_args_is_help=True, help="单位名录 / the unit directory")
holidays = typer.Typer(no_args_is_help=True, help="放假安排 / official holidays")
plans = typer.Typer(no_args_is_help=True, help="工作要点 / plan packs")


@app.callback()
def xuanbao() -> None:
    """宣报：卫生健康宣传联络机器人 / a bot for the publicity contacts of health units."""


app.command("demo")(demo)
app.command("init")(init)
app.command("run")(run_command.run)
app.command("invite")(invite)
app.command("days")(days)
app.command("when")(when)
app.command("reply")(reply)
app.command("doctor")(doctor)
app.command("verify")(verify)
app.command("backup")(backup)
app.command("restore")(restore)
app.command("migrate")(migrate)
app.add_typer(export, name="export")
units.command("import")(units_import)
app.add_typer(units, name="units")
holidays.command("import")(holidays_import)
app.add_typer(holidays, name="holidays")
plans.command("load")(load_plans)
plans.command("check")(check)
plans.command("read")(read)
app.add_typer(plans, name="plans")


def main() -> None:
    """Wrong configuration or data stop with file, key and reason, nothing else."""
    try:
        app()
    except PackError as error:
        sys.stderr.write(f"{error.file}: {error.key}: {error.reason}\n")
        raise SystemExit(2) from None

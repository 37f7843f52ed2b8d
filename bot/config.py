"""One TOML file into checked models; an unknown key stops the start with file, key and reason.

Every setting can also come from the environment: ``XUANBAO_TELEGRAM__TOKEN`` is
``[telegram] token``.
"""

import os
import tomllib
from datetime import time, timedelta
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)

from domain.errors import PackError
from domain.policy import Policy
from domain.quiet import is_quiet

PREFIX = "XUANBAO_"


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Telegram(Section):
    token: SecretStr = SecretStr("")
    token_file: Path | None = None
    base_url: str = "https://api.telegram.org/bot"
    base_file_url: str = "https://api.telegram.org/file/bot"
    ops_chat_id: int | None = None


class Database(Section):
    url: str = "sqlite:///var/xuanbao.db"


class OfficeSection(Section):
    name: str = "示范市卫生健康委员会"
    code: str = "示卫宣"
    zone: str = "Asia/Shanghai"
    plans: tuple[str, ...] = ()

    @field_validator("zone")
    @classmethod
    def _known(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, OSError) as error:
            raise ValueError(f"{value} is no time zone") from error
        return value


class Hours(Section):
    morning_from: time = time(8, 30)
    morning_to: time = time(11, 30)
    afternoon_from: time = time(13, 30)
    afternoon_to: time = time(17, 30)
    due_hour: time = time(17, 30)
    quiet_from: time = time(20, 0)
    quiet_to: time = time(7, 30)
    digest_at: time = Field(default=time(8, 30), validate_default=True)

    @field_validator("digest_at")
    @classmethod
    def _goes_out(cls, value: time, given: ValidationInfo) -> time:
        """In the quiet hours no digest is written: nobody would ever get one."""
        if not {"quiet_from", "quiet_to"} <= given.data.keys():
            return value  # what is wrong with those is said of them
        night = Policy(quiet_from=given.data["quiet_from"], quiet_to=given.data["quiet_to"])
        if is_quiet(value, night):
            hours = f"{night.quiet_from:%H:%M} to {night.quiet_to:%H:%M}"
            raise ValueError(f"{value:%H:%M} is in the quiet hours, {hours}: nobody would get it")
        return value


class Chase(Section):
    days_before: tuple[int, ...] = (3, 1)
    days_after: tuple[int, ...] = (1,)
    cap: int = Field(default=5, ge=1, le=10)
    notice_days: tuple[int, ...] = (1, 3)


class Duty(Section):
    page_minutes: int = Field(default=5, ge=1, le=60)
    page_rounds: int = Field(default=3, ge=1, le=10)
    give_up_minutes: int = Field(default=120, ge=10, le=24 * 60)
    hold_minutes: int = Field(default=15, ge=1, le=240)
    backfill_hours: int = Field(default=24, ge=1, le=168)


class Sending(Section):
    per_second: float = Field(default=25, gt=0, le=1000)
    pacing: bool = True
    in_flight: int = Field(default=8, ge=1, le=32)


class Web(Section):
    enabled: bool = True
    host: str = "127.0.0.1"
    port: int = Field(default=8180, ge=0, le=65535)
    public_url: str | None = None

    @field_validator("public_url")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("https://", "http://")):
            raise ValueError("must begin with https:// (or http:// inside the house)")
        return value.rstrip("/") if value else None


class Backup(Section):
    folder: Path = Path("var/backups")
    at: time = time(3, 0)
    keep: int = Field(default=14, ge=1)


class Files(Section):
    folder: Path = Path("var/files")


class Config(Section):
    telegram: Telegram = Telegram()
    database: Database = Database()
    office: OfficeSection = OfficeSection()
    hours: Hours = Hours()
    chase: Chase = Chase()
    duty: Duty = Duty()
    sending: Sending = Sending()
    web: Web = Web()
    backup: Backup = Backup()
    files: Files = Files()
    clock_file: Path | None = None

    @classmethod
    def load(cls, path: Path | None) -> Self:
        """Read a file and the environment.  Raises PackError with file, key and reason."""
        name = str(path) if path else "environment"
        found = _read_toml(path) if path else {}
        given = _from_environment(dict(os.environ))
        for key, value in given:
            _put(found, key, value)
        try:
            return cls.model_validate(found)
        except ValidationError as error:
            first = error.errors()[0]
            where = [str(part) for part in first["loc"]]
            if any(key == where[: len(key)] for key, _ in given):
                name = "environment"
            raise PackError(name, ".".join(where), first["msg"]) from error

    def token(self) -> str:
        """The bot's token.  Raises PackError when it is set nowhere."""
        if self.telegram.token_file is not None:
            return _read_token(self.telegram.token_file)
        token = self.telegram.token.get_secret_value()
        if not token:
            raise PackError(
                "config", "telegram.token", "set token_file, or XUANBAO_TELEGRAM__TOKEN"
            )
        return token

    def policy(self) -> Policy:
        """The numbers the rules work with."""
        return Policy(
            digest_at=self.hours.digest_at,
            due_hour=self.hours.due_hour,
            quiet_from=self.hours.quiet_from,
            quiet_to=self.hours.quiet_to,
            chase_days_before=self.chase.days_before,
            chase_days_after=self.chase.days_after,
            chase_cap=self.chase.cap,
            notice_chase_days=self.chase.notice_days,
            page_every=timedelta(minutes=self.duty.page_minutes),
            page_rounds=self.duty.page_rounds,
            page_gives_up_after=timedelta(minutes=self.duty.give_up_minutes),
            hold_for=timedelta(minutes=self.duty.hold_minutes),
            backfill_in=timedelta(hours=self.duty.backfill_hours),
        )


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise PackError(str(path), "-", "is not saved as UTF-8") from error
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise PackError(str(path), "-", str(error)) from error


def _read_token(path: Path) -> str:
    try:
        token = path.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise PackError("config", "telegram.token_file", str(error)) from error
    if not token:
        raise PackError("config", "telegram.token_file", f"{path} is empty")
    return token


def _from_environment(environment: dict[str, str]) -> list[tuple[list[str], Any]]:
    return [
        (name.removeprefix(PREFIX).lower().split("__"), _value(name, value))
        for name, value in sorted(environment.items())
        if name.startswith(PREFIX) and name != f"{PREFIX}CONFIG"
    ]


def _value(name: str, given: str) -> Any:
    """As it stands; a list is written as in the file: ``["shanghai-2021"]``."""
    if not given.startswith("["):
        return given
    try:
        return tomllib.loads(f"list = {given}")["list"]
    except tomllib.TOMLDecodeError as error:
        raise PackError("environment", name, str(error)) from error


def _put(found: dict[str, Any], key: list[str], value: Any) -> None:
    for part in key[:-1]:
        found = found.setdefault(part, {})
        if not isinstance(found, dict):
            raise PackError("environment", ".".join(key), f"{part} is not a section")
    found[key[-1]] = value

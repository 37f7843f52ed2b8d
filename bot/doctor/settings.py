"""The configuration as it was understood, secrets masked."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.config import Config
from bot.doctor.finding import About, Finding, bad, ok, warn
from domain.errors import PackError
from domain.messages import Phrase
from storage.addresses import without_secret

OTHERS_MAY_READ = 0o077
MASK = "******"


def understood(config: Config) -> Iterator[tuple[str, str]]:
    """Every setting with its value, defaults included: ``telegram.token``, ``******``."""
    for name, value in _flat(config.model_dump(), ""):
        yield name, _masked(name, value)


def check(config: Config) -> Iterator[Finding]:
    yield from _token(config)
    if config.telegram.ops_chat_id is None:
        yield warn(About.CONFIG, Phrase("doctor-no-ops-chat"))


def _token(config: Config) -> Iterator[Finding]:
    try:
        token = config.token()
    except PackError as error:
        yield bad(About.CONFIG, Phrase("doctor-no-token", {"reason": error.reason}))
        return
    number, colon, secret = token.partition(":")
    if not (number.isdigit() and colon and secret):
        yield bad(About.CONFIG, Phrase("doctor-token-shape"))
        return
    yield ok(About.CONFIG, Phrase("doctor-token", {"number": number}))
    file = config.telegram.token_file
    if file is not None and file.stat().st_mode & OTHERS_MAY_READ:
        yield warn(About.CONFIG, Phrase("doctor-token-readable", {"file": str(file)}))


def _flat(values: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _masked(name: str, value: Any) -> str:
    match name, value:
        case _, None:
            return "–"
        case "telegram.token", _:
            return MASK if value.get_secret_value() else "–"
        case "database.url", _:
            return without_secret(str(value))
        case _, tuple():
            return ", ".join(map(str, value)) or "–"
        case _, bool():
            return str(value).lower()
        case _, Path():
            return str(value)
    return str(value)

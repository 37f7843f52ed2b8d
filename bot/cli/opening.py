"""What every command does first: find the configuration, open the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from actions.tx import Tx
    from bot.config import Config
    from storage.db import Db

DEFAULT = Path("config.toml")

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", "-c", envvar="XUANBAO_CONFIG", help="配置文件，默认 config.toml"),
]


def load(path: Path | None) -> "Config":
    """The configuration: the file named, else config.toml if there is one, else the defaults."""
    from bot.config import Config

    if path is None and DEFAULT.exists():
        path = DEFAULT
    return Config.load(path)


@contextmanager
def database(config: "Config") -> Iterator["Db"]:
    """The migrated database, closed afterwards.  Raises PackError when it cannot be opened."""
    from sqlalchemy.exc import OperationalError

    from domain.errors import PackError
    from storage.db import Db
    from storage.migrate import migrate

    make_folder(config.database.url)
    db = Db(config.database.url)
    try:
        migrate(db.engine)
        yield db
    except OperationalError as error:
        reason = str(error.orig).splitlines()[0]
        raise PackError("config", "database.url", reason) from error
    finally:
        db.close()


@contextmanager
def transaction(config: "Config") -> Iterator["Tx"]:
    """One transaction outside the running bot, its messages written to the outbox."""
    from actions.almanac import standing
    from actions.tx import Tx
    from bot.clock import SystemClock
    from bot.facts import load_office
    from bot.parts import post_office_of

    office = load_office(config)
    clock = SystemClock(config.clock_file)
    with database(config) as db, db.engine.begin() as conn:
        tx = Tx(conn, clock.now(), standing(conn, office))
        yield tx
        post_office_of(office).write_all(conn, tx.posts, tx.now)


def decoded(content: bytes, name: str) -> str:
    """A text file; from an office's Windows it is often GB18030.  Raises PackError."""
    from domain.errors import PackError

    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise PackError(name, "file", "is neither UTF-8 nor GB18030")


def make_folder(url: str) -> None:
    """SQLite makes the file, not its folder."""
    from sqlalchemy.engine import make_url

    address = make_url(url)
    if address.get_backend_name() == "sqlite" and address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)

"""What a database address says, without opening it."""

from pathlib import Path

from sqlalchemy.engine import make_url


def sqlite_file(url: str) -> Path | None:
    """The file behind an SQLite address; None for one in memory and for PostgreSQL."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or address.database in (None, "", ":memory:"):
        return None
    return Path(str(address.database))


def without_secret(url: str) -> str:
    """The address as it may be shown."""
    return make_url(url).render_as_string(hide_password=True)

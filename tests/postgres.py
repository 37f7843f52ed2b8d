"""A PostgreSQL cluster that the test run starts and stops by itself."""

import itertools
import os
import shutil
import socket
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

VERSIONS = Path("/usr/lib/postgresql")


def _find(name: str) -> str | None:
    found = shutil.which(name)
    if found:
        return found
    installed = sorted(VERSIONS.glob(f"*/bin/{name}")) if VERSIONS.exists() else []
    return str(installed[-1]) if installed else None


def _as_user(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root; its own account is used then."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


@dataclass(slots=True)
class Cluster:
    folder: Path
    port: int
    pg_ctl: str
    _numbers: itertools.count = field(default_factory=lambda: itertools.count(1))  # type: ignore[type-arg]

    @classmethod
    def start(cls, folder: Path) -> "Cluster | None":
        initdb, pg_ctl = _find("initdb"), _find("pg_ctl")
        if initdb is None or pg_ctl is None:
            return None
        if os.geteuid() == 0:
            for parent in (folder, *folder.parents):
                if parent.stat().st_uid == 0 and parent != Path("/tmp") and parent != Path("/"):  # noqa: S108
                    parent.chmod(0o755)
            shutil.chown(folder, "postgres")
        data = folder / "data"
        trust = ["-A", "trust", "-U", "xuanbao", "-E", "UTF8", "--locale=C", "--no-sync"]
        subprocess.run(  # noqa: S603
            _as_user([initdb, "-D", str(data), *trust]), check=True, capture_output=True, cwd="/"
        )
        port = _free_port()
        options = (
            f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
        )
        subprocess.run(  # noqa: S603
            _as_user(
                [pg_ctl, "-D", str(data), "-w", "-o", options, "-l", str(folder / "log"), "start"]
            ),
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
        )
        return cls(folder, port, pg_ctl)

    def stop(self) -> None:
        command = [self.pg_ctl, "-D", str(self.folder / "data"), "-m", "immediate", "stop"]
        subprocess.run(_as_user(command), check=True, capture_output=True, cwd="/")  # noqa: S603

    def new_database(self, template: str = "template1") -> str:
        """The address of a fresh database: empty, or a copy of the one named."""
        import psycopg

        name = f"test_{os.getpid()}_{next(self._numbers)}"
        with psycopg.connect(self._address("postgres"), autocommit=True) as conn:
            conn.execute(f"CREATE DATABASE {name} TEMPLATE {template}")  # type: ignore[arg-type]  # our own names
        return self._address(name)

    def _address(self, name: str) -> str:
        return f"postgresql://xuanbao@127.0.0.1:{self.port}/{name}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

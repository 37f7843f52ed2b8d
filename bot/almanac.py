"""The office of a running process: read anew when something was recorded, by it or beside it."""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from actions.almanac import standing
from domain.office import Office
from storage.almanac import version


@dataclass(slots=True)
class Almanac:
    """Asked at the beginning of every transaction, in the writer's thread alone.

    ``packed`` is what the packs and the configuration say; a number in the database tells whether
    what was read of it still holds, so ``xuanbao holidays import`` needs no restart.
    """

    packed: Office
    _office: Office | None = field(default=None, init=False)
    _version: int = field(default=-1, init=False)

    def office(self, conn: Connection) -> Office:
        found = version(conn)
        if self._office is None or found != self._version:
            self._office = standing(conn, self.packed)
            self._version = found
        return self._office

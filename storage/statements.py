"""The versions of an incident's statement, each kept (T10)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from domain.statement import Stands
from storage.schema.incidents import statement_facts, statements
from storage.schema.people import people


@dataclass(frozen=True, slots=True)
class Statement:
    id: int
    incident_id: int
    number: int
    text: str
    state: Stands
    drafted_by: int
    drafter: str
    drafted_at: datetime
    signed_by: int | None
    signer: str
    signed_at: datetime | None
    released_at: datetime | None
    link: str
    version: int


def add(
    conn: Connection,
    incident_id: int,
    text: str,
    fact_ids: Iterable[int],
    *,
    by: int,
    now: datetime,
) -> Statement:
    """The next version; drafts and signed ones before it are replaced."""
    earlier = update(statements).where(
        statements.c.incident_id == incident_id,
        statements.c.state.in_((Stands.DRAFT, Stands.SIGNED)),
    )
    conn.execute(earlier.values(state=Stands.REPLACED, version=statements.c.version + 1))
    row = {
        "incident_id": incident_id,
        "number": _highest(conn, incident_id) + 1,
        "text": text,
        "state": Stands.DRAFT,
        "drafted_by": by,
        "drafted_at": now,
    }
    statement_id = int(
        conn.execute(insert(statements).returning(statements.c.id), row).scalar_one()
    )
    _tell(conn, statement_id, fact_ids)
    found = find(conn, statement_id)
    if found is None:
        raise LookupError(statement_id)
    return found


def find(conn: Connection, statement_id: int) -> Statement | None:
    row = conn.execute(_named().where(statements.c.id == statement_id)).one_or_none()
    return _statement(row) if row else None


def of(conn: Connection, incident_id: int) -> list[Statement]:
    """Every version, the first first."""
    query = _named().where(statements.c.incident_id == incident_id)
    return [_statement(row) for row in conn.execute(query.order_by(statements.c.number))]


def change(conn: Connection, statement: Statement, **values: Any) -> Statement | None:
    """None: it is not as seen any more."""
    changed = conn.execute(
        update(statements)
        .where(statements.c.id == statement.id, statements.c.version == statement.version)
        .values(**values, version=statements.c.version + 1)
    )
    return find(conn, statement.id) if changed.rowcount == 1 else None


def told(conn: Connection, statement_id: int) -> frozenset[int]:
    """The ids of the facts a version tells."""
    query = select(statement_facts.c.fact_id).where(statement_facts.c.statement_id == statement_id)
    return frozenset(conn.execute(query).scalars())


def tell(conn: Connection, statement: Statement, fact_ids: Iterable[int]) -> Statement | None:
    """It tells these facts now.  None: it is not as seen any more."""
    changed = change(conn, statement)
    if changed is not None:
        conn.execute(delete(statement_facts).where(statement_facts.c.statement_id == statement.id))
        _tell(conn, statement.id, fact_ids)
    return changed


def _tell(conn: Connection, statement_id: int, fact_ids: Iterable[int]) -> None:
    rows = [{"statement_id": statement_id, "fact_id": fact_id} for fact_id in fact_ids]
    if rows:
        conn.execute(insert(statement_facts), rows)


def _highest(conn: Connection, incident_id: int) -> int:
    query = select(func.coalesce(func.max(statements.c.number), 0))
    return int(conn.execute(query.where(statements.c.incident_id == incident_id)).scalar_one())


_signers = people.alias("signers")


def _named() -> Any:
    return (
        select(
            statements,
            people.c.name.label("drafter"),
            func.coalesce(_signers.c.name, "").label("signer"),
        )
        .join(people, people.c.id == statements.c.drafted_by)
        .outerjoin(_signers, _signers.c.id == statements.c.signed_by)
    )


def _statement(row: Any) -> Statement:
    values = {name: row._mapping[name] for name in Statement.__dataclass_fields__}
    return Statement(**values | {"state": Stands(row.state)})

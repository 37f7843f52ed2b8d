"""Which messages show a filing with keys under them, so that all can be rewritten at once."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select, update

from domain.filing import Party
from storage.schema.filings import filing_cards


@dataclass(frozen=True, slots=True)
class Card:
    """A message to one person, found again by its occasion; ``party`` is what they got it as."""

    person_id: int
    party: Party
    occasion: str


def add(conn: Connection, filing_id: int, version: int, person_id: int, party: Party) -> Card:
    """Note one more card; its occasion is the filing's, the version's and its own."""
    held = select(func.count()).where(
        filing_cards.c.filing_id == filing_id,
        filing_cards.c.version == version,
        filing_cards.c.person_id == person_id,
    )
    count = conn.execute(held).scalar_one()
    occasion = f"filing:{filing_id}:v{version}:card" + (f":{count + 1}" if count else "")
    row = {
        "filing_id": filing_id,
        "version": version,
        "person_id": person_id,
        "party": party,
        "occasion": occasion,
    }
    conn.execute(insert(filing_cards), row)
    return Card(person_id, party, occasion)


def of(conn: Connection, filing_id: int, version: int) -> list[Card]:
    """The cards that show this version."""
    query = (
        select(filing_cards.c.person_id, filing_cards.c.party, filing_cards.c.occasion)
        .where(filing_cards.c.filing_id == filing_id, filing_cards.c.version == version)
        .order_by(filing_cards.c.id)
    )
    return [Card(row.person_id, Party(row.party), row.occasion) for row in conn.execute(query)]


def carry_over(conn: Connection, filing_id: int, version: int, *parties: Party) -> None:
    """The cards of these parties show the next version from now on."""
    conn.execute(
        update(filing_cards)
        .where(
            filing_cards.c.filing_id == filing_id,
            filing_cards.c.version == version,
            filing_cards.c.party.in_(parties),
        )
        .values(version=version + 1)
    )


def is_reader(conn: Connection, filing_id: int, person_id: int) -> bool:
    """Whether somebody was given a copy."""
    query = select(func.count()).where(
        filing_cards.c.filing_id == filing_id,
        filing_cards.c.person_id == person_id,
        filing_cards.c.party == Party.READER,
    )
    return bool(conn.execute(query).scalar_one())

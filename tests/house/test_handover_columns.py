"""Whoever adds a column that names a person says what a handover does to it (product.md P5)."""

from domain.handover import COLUMNS
from storage.schema import metadata


def naming_people() -> set[str]:
    return {
        f"{table.name}.{column.name}"
        for table in metadata.tables.values()
        for column in table.columns
        if any(key.target_fullname == "people.id" for key in column.foreign_keys)
    }


def test_every_column_that_names_a_person_moves_or_stays_for_a_reason() -> None:
    """Missing here: add it to ``COLUMNS`` in domain/handover.py, and move it if it moves."""
    assert naming_people() - COLUMNS.keys() == set()
    assert COLUMNS.keys() - naming_people() == set()
    assert all(reason for _, reason in COLUMNS.values())

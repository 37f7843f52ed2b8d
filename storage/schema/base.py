"""The one ``MetaData``; constraint names are fixed so that migrations can speak of them."""

from sqlalchemy import Index, MetaData, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def partial_index(name: str, *columns: str, where: str) -> Index:
    """An index of the rows for which ``where`` holds.

    The condition waits in ``info``: SQLAlchemy imports the dialect of every ``…_where`` it is
    given, and the one that is not in use costs the running bot 2.4 MB.
    """
    return Index(name, *columns, info={"where": where})


def state_conditions(dialect: str) -> None:
    """Give the indexes of ``partial_index`` their conditions in one dialect, to draft or create."""
    for table in metadata.tables.values():
        for index in table.indexes:
            if "where" in index.info:
                index.dialect_options[dialect]["where"] = text(index.info["where"])

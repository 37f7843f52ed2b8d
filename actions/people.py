"""People: their language, their roles, how they come in."""

from actions.tx import Tx
from domain.errors import Refused
from domain.permission import Person
from storage import people

LANGUAGES = ("zh-CN", "en")


def set_language(tx: Tx, person: Person, language: str) -> None:
    """Raises Refused("button-stale") for a language we do not speak."""
    if language not in LANGUAGES:
        raise Refused("button-stale")
    people.set_language(tx.conn, person.id, language)

"""What somebody typed as patterns of LIKE, for statements that are built once."""

from typing import Any

from sqlalchemy import ColumnElement, String, bindparam

ESCAPE = "/"
_SPECIAL = str.maketrans({sign: ESCAPE + sign for sign in "%_/"})


def patterns(text: str) -> dict[str, str]:
    """The parameters of ``contains`` and ``is_spelled`` (and ``typed``, the bare text)."""
    typed = text.strip()
    bare = typed.translate(_SPECIAL)
    return {"typed": typed, "within": f"%{bare}%", "spelled": f"{bare.casefold()}%"}


def contains(column: ColumnElement[Any]) -> ColumnElement[bool]:
    return column.like(bindparam("within", type_=String), escape=ESCAPE)


def is_spelled(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """Pinyin and initials, which are stored in small letters, begin with it."""
    return column.like(bindparam("spelled", type_=String), escape=ESCAPE)

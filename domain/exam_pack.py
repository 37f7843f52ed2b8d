"""Banks of questions as files: TOML in packs/exams, and what an admin types or sends."""

import tomllib

from pydantic import ValidationError

from domain.errors import PackError
from domain.exam import Bank


def parse_bank(text: str, file: str) -> Bank:
    """Read a bank pack (TOML).  Raises PackError with file, key and reason."""
    try:
        return Bank.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise PackError(file, "-", str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(file, ".".join(map(str, first["loc"])), first["msg"]) from error

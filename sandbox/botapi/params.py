"""The parameters of one call, however they travelled: JSON, form, multipart or query string."""

import json
from dataclasses import dataclass, field
from typing import Any

from sandbox.botapi.errors import bad


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Params:
    """Values are strings from a form and may be anything from JSON."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        value = self.values.get(name)
        return value if value is None or isinstance(value, str) else str(value)

    def integer(self, name: str) -> int | None:
        value = self.values.get(name)
        if value is None or value == "":
            return None
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad(f"invalid {name} specified") from None

    def number(self, name: str, default: float = 0.0) -> float:
        value = self.values.get(name)
        return default if value in (None, "") else float(str(value))

    def flag(self, name: str) -> bool:
        return self.values.get(name) in (True, "true", "True", "1", 1)

    def tree(self, name: str) -> Any:
        """A JSON value, decoded if it came as text; None when absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad(f"can't parse {name.replace('_', ' ')} JSON object") from None

    @property
    def chat_id(self) -> int | str | None:
        """A number, or the name of a public chat."""
        value = self.values.get("chat_id")
        if isinstance(value, int) or value is None:
            return value
        text = str(value)
        return int(text) if text.lstrip("-").isdigit() else text

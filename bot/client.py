"""Raw calls to the Bot API through PTB's transport, from stored rows only.

PTB's typed methods would build and parse objects nobody needs here; its ``BaseRequest`` keeps
the connection, reads the answer and raises its own error classes.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from telegram.request import BaseRequest, RequestData

SEND_TIMEOUT = 20  # seconds
POLL_MARGIN = 10  # seconds above the time Telegram holds an empty answer back


Files = Mapping[str, tuple[str, bytes, str]]  # the field: name, bytes, MIME type


class Parameters:
    """Parameters as Telegram wants them in a form: strings as they are, all else as JSON.

    Stands in for PTB's ``RequestData`` (which is final and built from private parts) with the
    three properties its transports read.
    """

    def __init__(self, values: Mapping[str, Any], files: Files | None = None) -> None:
        self._values = values
        self.multipart_data = files

    @property
    def contains_files(self) -> bool:
        return bool(self.multipart_data)

    @property
    def json_parameters(self) -> dict[str, str]:
        return {
            key: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            for key, value in self._values.items()
            if value is not None
        }


@dataclass(frozen=True, slots=True)
class Client:
    """``base_url`` ends with the token; polling has connections of its own."""

    base_url: str
    speaking: BaseRequest
    polling: BaseRequest

    async def call(
        self,
        method: str,
        values: Mapping[str, Any],
        *,
        files: Files | None = None,
        timeout_in: float = SEND_TIMEOUT,
    ) -> Any:
        """One method with its parameters; the parsed result.  Raises PTB's TelegramError."""
        return await self.speaking.post(
            f"{self.base_url}/{method}", _form(values, files), read_timeout=timeout_in
        )

    async def get_updates(
        self, *, offset: int | None, hold_in: int, allowed: list[str]
    ) -> list[dict[str, Any]]:
        """What waits at Telegram, unparsed; an empty answer is held back ``hold_in`` seconds."""
        values = {"offset": offset, "timeout": hold_in, "allowed_updates": allowed}
        result = await self.polling.post(
            f"{self.base_url}/getUpdates", _form(values), read_timeout=hold_in + POLL_MARGIN
        )
        if not isinstance(result, list):
            raise TypeError("getUpdates did not answer with a list")
        return result


def _form(values: Mapping[str, Any], files: Files | None = None) -> RequestData:
    return cast(RequestData, Parameters(values, files))

"""Messages with something of our own in them: made beside the loop, uploaded once.

What was uploaded has a file id with Telegram; the next time the id is sent instead of the bytes.
"""

import asyncio
import logging
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from telegram.error import BadRequest

from bot.client import Client, Files
from bot.outcome import NotMade
from storage import enclosures, files
from storage.db import Db
from storage.enclosures import Enclosed
from storage.outbox import Claimed
from texts.enclosures import KEPT, MAKERS, make

LOGGER = logging.getLogger("xuanbao.enclosing")
FIELD = "enclosed"
CAPTION = ("caption", "parse_mode")  # of an edit they travel inside the media
NO_SUCH_FILE = ("file_id", "file identifier", "file reference")  # another bot's, or forgotten


@dataclass(frozen=True, slots=True)
class Enclosing:
    """Sends rows that name an enclosure."""

    db: Db
    client: Client
    files: Path  # where kept files lie

    async def send(self, row: Claimed, values: Mapping[str, Any]) -> Any:
        """Telegram's answer.  Raises PTB's TelegramError, NotMade among them."""
        if row.enclosure_id is None:
            raise ValueError(f"row {row.id} encloses nothing")
        ask = partial(enclosures.get, enclosure_id=row.enclosure_id)
        found = await asyncio.wrap_future(self.db.ask(ask))
        if found.file_id is not None:
            try:
                return await self._call(row.method, values, found, found.file_id)
            except BadRequest as error:
                if not any(said in str(error).lower() for said in NO_SUCH_FILE):
                    raise
        return await self._upload(row.method, values, found)

    async def _upload(self, method: str, values: Mapping[str, Any], found: Enclosed) -> Any:
        content = await asyncio.to_thread(_made, found, self.files)
        mime = mimetypes.guess_type(found.name)[0] or "application/octet-stream"
        upload = {FIELD: (found.name, content, mime)}
        return await self._call(method, values, found, f"attach://{FIELD}", upload)

    async def _call(
        self,
        method: str,
        values: Mapping[str, Any],
        found: Enclosed,
        file: str,
        files: Files | None = None,
    ) -> Any:
        kind = MAKERS[found.maker].kind
        if method.startswith("edit"):
            media = {"type": kind, "media": file}
            media |= {name: values[name] for name in CAPTION if name in values}
            rest = {name: value for name, value in values.items() if name not in CAPTION}
            return await self.client.call(method, {**rest, "media": media}, files=files)
        return await self.client.call(method, {**values, kind: file}, files=files)


def file_of(result: Any) -> str | None:
    """Telegram's id of the picture (its largest size) or the file in a message just sent."""
    if not isinstance(result, dict):
        return None
    if result.get("photo"):
        return str(result["photo"][-1]["file_id"])
    return str(result["document"]["file_id"]) if result.get("document") else None


def _made(found: Enclosed, folder: Path) -> bytes:
    """Raises NotMade: whatever is wrong with it, the words of the message can still go out."""
    contents = found.contents or {}
    try:
        if found.maker in KEPT:
            return files.read(folder, contents["sha256"])
        return make(found.maker, contents)
    except Exception as error:
        LOGGER.exception("not made", extra={"enclosure": found.id, "maker": found.maker})
        raise NotMade(f"{found.maker}: {type(error).__name__}") from error

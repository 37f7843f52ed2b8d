"""Files that people and bots sent, kept in a folder or in memory."""

import struct
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from uuid import uuid4

from sandbox.botapi.errors import Json, bad
from sandbox.botapi.shelf import Shelf

MEGABYTE = 1024 * 1024
MAX_DOWNLOAD = 20 * MEGABYTE
MAX_UPLOAD = 50 * MEGABYTE
MAX_PHOTO = 10 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Kept:
    """`size` may exceed the bytes kept: tests claim a 25 MB file without holding one."""

    file_id: str
    unique_id: str
    path: str
    size: int
    name: str
    mime: str
    width: int = 0
    height: int = 0

    def as_file(self) -> Json:
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}

    def as_document(self) -> Json:
        return {**self.as_file(), "file_name": self.name, "mime_type": self.mime}

    def as_photo(self) -> list[Json]:
        return [{**self.as_file(), "width": self.width, "height": self.height}]


class Files:
    def __init__(self, shelf: Shelf, folder: Path | None) -> None:
        self._shelf = shelf
        self._folder = folder
        self._bytes: dict[str, bytes] = {}
        self._by_id = {key: Kept(**value) for key, value in shelf.load("file")}

    def keep_document(self, content: bytes, name: str, mime: str, size: int | None = None) -> Kept:
        kept = self._new("documents", Path(name).suffix, name, mime)
        return self._keep(replace(kept, size=size or len(content)), content)

    def keep_photo(self, content: bytes, name: str = "photo.jpg") -> Kept:
        """Raise Telegram's complaint for what is no picture or too big for one."""
        if len(content) > MAX_PHOTO:
            raise bad(
                f"file of size {len(content)} bytes is too big for a photo; "
                f"the maximum size is {MAX_PHOTO} bytes"
            )
        width, height, mime = dimensions(content)
        suffix = "." + mime.partition("/")[2].replace("jpeg", "jpg")
        kept = self._new("photos", suffix, name, mime)
        return self._keep(replace(kept, size=len(content), width=width, height=height), content)

    def _new(self, folder: str, suffix: str, name: str, mime: str) -> Kept:
        unique = uuid4().hex[:16]
        path = f"{folder}/file_{len(self._by_id) + 1}_{unique[:6]}{suffix}"
        return Kept(f"BQACAgUAAxkB{unique}", unique, path, 0, name, mime)

    def _keep(self, kept: Kept, content: bytes) -> Kept:
        self._write(kept.path, content)
        self._by_id[kept.file_id] = kept
        self._shelf.put("file", kept.file_id, asdict(kept))
        return kept

    def named(self, file_id: str) -> Kept:
        if file_id not in self._by_id:
            raise bad("invalid file_id")
        return self._by_id[file_id]

    def downloadable(self, file_id: str) -> Kept:
        kept = self.named(file_id)
        if kept.size > MAX_DOWNLOAD:
            raise bad("file is too big")
        return kept

    def at(self, path: str) -> tuple[Kept, bytes] | None:
        """The file of that path with its bytes."""
        for kept in self._by_id.values():
            if kept.path == path:
                return kept, self._read(path)
        return None

    def content(self, file_id: str) -> bytes:
        return self._read(self.named(file_id).path)

    def _write(self, path: str, content: bytes) -> None:
        if self._folder is None:
            self._bytes[path] = content
            return
        target = self._folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    def _read(self, path: str) -> bytes:
        return self._bytes[path] if self._folder is None else (self._folder / path).read_bytes()


def dimensions(content: bytes) -> tuple[int, int, str]:
    """Width, height and MIME type of a PNG, JPEG or GIF."""
    if content.startswith(b"\x89PNG") and len(content) >= 24:  # noqa: PLR2004 - up to IHDR's sizes
        width, height = struct.unpack(">II", content[16:24])
        return width, height, "image/png"
    if content.startswith(b"GIF8"):
        width, height = struct.unpack("<HH", content[6:10])
        return width, height, "image/gif"
    if content.startswith(b"\xff\xd8"):
        return _jpeg_dimensions(content)
    raise bad("IMAGE_PROCESS_FAILED")


def _jpeg_dimensions(content: bytes) -> tuple[int, int, str]:
    """Walk the segments to the frame header (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 <= len(content):
        marker, length = struct.unpack(">xBH", content[at : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # noqa: PLR2004
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height, "image/jpeg"
        at += 2 + length
    raise bad("IMAGE_PROCESS_FAILED")

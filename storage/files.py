"""Bytes on disk under their checksum: written once, never changed, the same file kept once."""

import os
from hashlib import sha256
from pathlib import Path

PRIVATE = 0o600


def keep(folder: Path, content: bytes) -> str:
    """Onto the disk before anything says so; gives the checksum, which is its name.

    A kill at any moment leaves no half file of that name.
    """
    digest = sha256(content).hexdigest()
    target = place(folder, digest)
    if target.exists() and target.stat().st_size == len(content):
        return digest
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(target)
    return digest


def read(folder: Path, digest: str) -> bytes:
    """The bytes.  Raises OSError when they are gone, ValueError when they are others."""
    content = place(folder, digest).read_bytes()
    if sha256(content).hexdigest() != digest:
        raise ValueError(f"{digest} is damaged")
    return content


def place(folder: Path, digest: str) -> Path:
    """``ab/abcdef…``: no folder grows beyond what a file system likes."""
    return folder / digest[:2] / digest


def copy_new(folder: Path, target: Path) -> int:
    """Copy what ``target`` has not got; what is there is the same by its name.  Gives how many."""
    made = 0
    for file in sorted(folder.glob("??/*")):
        if file.suffix or place(target, file.name).exists():
            continue
        keep(target, file.read_bytes())
        made += 1
    return made

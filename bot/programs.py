"""Runs PostgreSQL's own programs and waits for them without holding the loop."""

import asyncio
from asyncio.subprocess import DEVNULL, PIPE

from storage.backup import Program


class ProgramFailed(Exception):  # noqa: N818  (names what happened)
    """A program ended with an error; ``said`` is the last line it wrote."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


async def output_of(program: Program, given: bytes | None = None) -> bytes:
    """What it wrote.  Raises ProgramFailed."""
    running = await asyncio.create_subprocess_exec(
        *program.line,
        env=dict(program.environment) or None,
        stdin=DEVNULL if given is None else PIPE,
        stdout=PIPE,
        stderr=PIPE,
    )
    try:
        wrote, complained = await running.communicate(given)
    finally:
        if running.returncode is None:  # nobody waits for it any more: the bot is stopping
            running.kill()
            await running.wait()
    if running.returncode:
        lines = complained.decode(errors="replace").strip().splitlines()
        raise ProgramFailed(lines[-1] if lines else f"exit code {running.returncode}")
    return wrote

"""Files made by a process of their own: what it loads for the moment goes with it.

The PDF library with a Chinese font takes 80 MB, that for workbooks 20 MB; in the running bot they
would stay, and a large file would keep it from answering.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

WITHIN = 60  # seconds


def made(module: Sequence[str], contents: Mapping[str, Any]) -> bytes:
    """What ``python -m module…`` makes of the words.  Raises RuntimeError with what went wrong."""
    told = json.dumps(contents).encode()
    line = [sys.executable, "-m", *module]
    ran = subprocess.run(  # noqa: S603  (the words go in on standard input)
        line, input=told, capture_output=True, check=False, timeout=WITHIN
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr.decode(errors="replace").strip().rpartition("\n")[2])
    return ran.stdout

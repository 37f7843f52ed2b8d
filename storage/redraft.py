"""``python -m storage.redraft`` writes the first migration anew from the tables as they are.

Until the first release the tables are one migration.  What is written by hand stands in the
migrations after it and stays.
"""

import tempfile
from pathlib import Path

from storage.db import open_engine
from storage.migrate import VERSIONS, draft

FIRST = "0001"


def main() -> None:
    """Replace the first migration by one drafted from the tables as they are now."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder)}/empty.db")
        # in a folder of its own: the migrations after it hang on it
        drafted = draft(engine, "first tables", FIRST, Path(folder))
        text = drafted.read_text("utf-8")
    for old in VERSIONS.glob(f"{FIRST}_*.py"):
        old.unlink()
    (VERSIONS / drafted.name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()

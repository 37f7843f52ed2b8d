"""Until the first release there is one migration; ``python -m storage.redraft`` writes it anew."""

import tempfile
from pathlib import Path

from storage.db import open_engine
from storage.migrate import FOLDER, HEAD, draft


def main() -> None:
    """Replace the first migration by one drafted from the tables as they are now."""
    for old in (FOLDER / "versions").glob(f"{HEAD}_*.py"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        draft(open_engine(f"sqlite:///{Path(folder)}/empty.db"), "first tables", HEAD)


if __name__ == "__main__":
    main()

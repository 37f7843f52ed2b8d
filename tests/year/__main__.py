"""Write the golden log anew:  .venv/bin/python -m tests.year  (then read the difference)."""

import sys
import tempfile
from pathlib import Path

from tests.year import golden


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        told = golden.lived(f"sqlite:///{Path(folder) / 'year.db'}")
    golden.FILE.write_text(told.log, encoding="utf-8")
    sys.stdout.write(f"{told.summary}\n\nwritten: {golden.FILE}\n")


if __name__ == "__main__":
    main()

"""``python -m texts.sheets``: sheets as JSON on standard input, the workbook on standard output."""

import json
import sys

from texts.sheets import workbook

sys.stdout.buffer.write(workbook.make(json.load(sys.stdin.buffer)))

"""``python -m texts.papers docx|pdf``: words on standard input, the file on standard output."""

import json
import sys

from texts.papers import printed, written

make = {"docx": written.make, "pdf": printed.make}[sys.argv[1]]
sys.stdout.buffer.write(make(json.load(sys.stdin.buffer)))

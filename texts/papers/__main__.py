"""``python -m texts.papers docx|pdf|sections``: words on standard input, the file on output."""

import json
import sys

from texts.papers import printed, written

MAKERS = {"docx": written.make, "pdf": printed.make, "sections": written.make_sections}
make = MAKERS[sys.argv[1]]
sys.stdout.buffer.write(make(json.load(sys.stdin.buffer)))

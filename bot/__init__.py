"""The process: configuration, wiring, inbox, outbox, jobs, command line (floor 5)."""

import os

# python-telegram-bot's coming default: durations (a 429's pause) as timedelta, without a warning
os.environ.setdefault("PTB_TIMEDELTA", "true")

"""A Telegram on this machine: local Bot API, chat page, cast, control of time."""

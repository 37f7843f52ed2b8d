"""Telegram's HTML: from plain text and back."""

import html
import re

_TAG = re.compile(r"<[^>]*>")


def escape(text: str) -> str:
    """Makes text safe between tags; quotes stay, because no value stands inside a tag."""
    return html.escape(text, quote=False)


def plain(markup: str) -> str:
    """The text a reader sees.  Sound for our own HTML only, where every bare ``<`` is a tag."""
    return html.unescape(_TAG.sub("", markup))

"""The vocabulary of replies: every word with its class, and nothing about grammar."""

from domain.reply.frame_words import FRAME_WORDS
from domain.reply.kinds import Kind
from domain.reply.matter_words import MATTER_WORDS
from domain.reply.plain_words import PLAIN_WORDS
from domain.reply.verdict_words import VERDICT_WORDS

__all__ = ["LONGEST", "TABLES", "WORDS", "Kind"]

TABLES = (PLAIN_WORDS, VERDICT_WORDS, MATTER_WORDS, FRAME_WORDS)
WORDS = {
    word.replace("_", " "): kind
    for table in TABLES
    for kind, words in table.items()
    for word in words.split()
}
LONGEST = max(map(len, WORDS))

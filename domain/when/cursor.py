"""A place in the tokens that rules move on when they match, and leave when they do not."""

from dataclasses import dataclass

from domain.when.tokens import Token
from domain.when.words import Kind


@dataclass(slots=True)
class Cursor:
    tokens: tuple[Token, ...]
    at: int = 0

    def peek(self, ahead: int = 0) -> Kind | None:
        at = self.at + ahead
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else None

    def take(self, *kinds: Kind) -> Token | None:
        if self.peek() not in kinds:
            return None
        self.at += 1
        return self.tokens[self.at - 1]

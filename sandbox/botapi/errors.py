"""Telegram's refusals, word for word, as the official server says them."""

from typing import Any

Json = dict[str, Any]


class BotApiError(Exception):
    """An answer `{"ok": false}`: HTTP status, description and, for some, parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


def bad(description: str, **parameters: int) -> BotApiError:
    return BotApiError(400, f"Bad Request: {description}", **parameters)


def forbidden(description: str) -> BotApiError:
    return BotApiError(403, f"Forbidden: {description}")


def conflict(description: str) -> BotApiError:
    return BotApiError(409, f"Conflict: {description}")


def flood(seconds: int) -> BotApiError:
    return BotApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def unparsable(description: str) -> BotApiError:
    return bad(f"can't parse entities: {description}")


def unauthorized() -> BotApiError:
    return BotApiError(401, "Unauthorized")


def unknown_method() -> BotApiError:
    return BotApiError(404, "Not Found")

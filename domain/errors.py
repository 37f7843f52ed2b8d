"""The one exception that is said to a person; everything else that is raised is our bug."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from domain.messages import Phrase


class Refused(Exception):  # noqa: N818  (people are refused; it is no error of the program)
    """What was asked for cannot be done, and the person is told so in one sentence.

    ``key`` names the sentence in the catalogue, ``values`` fill it (see ``domain.messages.Value``).
    The unit of work rolls back to the savepoint, says the sentence and marks the update done.
    """

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class PackError(Exception):
    """A data file or the configuration is wrong: the start stops with file, key and reason.

    ``said`` is the same for a person in chat, where somebody may have sent the file.
    """

    def __init__(self, file: str, key: str, reason: str, said: "Phrase | None" = None) -> None:
        super().__init__(f"{file}: {key}: {reason}")
        self.said = said
        self.file = file
        self.key = key
        self.reason = reason

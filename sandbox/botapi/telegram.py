"""The whole local Telegram: accounts by token, and what they share."""

from pathlib import Path

from sandbox.botapi.account import Account, Surroundings
from sandbox.botapi.calls import Calls
from sandbox.botapi.faults import Faults
from sandbox.botapi.feed import Feed
from sandbox.botapi.files import Files
from sandbox.botapi.limits import Limits
from sandbox.botapi.shelf import FileShelf, NoShelf, Shelf
from sandbox.botapi.webhook import Courier
from sandbox.clock import Clock

DEFAULT_TOKEN = "7000000001:sandbox"  # noqa: S105 - opens nothing but this sandbox


class Telegram:
    """Any token is a bot. `token` names the one that people talk to."""

    def __init__(
        self,
        *,
        token: str = DEFAULT_TOKEN,
        state_dir: Path | None = None,
        clock: Clock | None = None,
        log_file: Path | None = None,
        limits: bool = False,
    ) -> None:
        shelf: Shelf = NoShelf() if state_dir is None else FileShelf(state_dir / "telegram.db")
        self.token = token
        self.around = Surroundings(
            clock=clock or Clock(),
            shelf=shelf,
            files=Files(shelf, None if state_dir is None else state_dir / "files"),
            calls=Calls(log_file),
            limits=Limits(on=limits),
            faults=Faults(),
            feed=Feed(),
        )
        self.revoked: set[str] = set()
        self._accounts: dict[str, Account] = {}

    @property
    def account(self) -> Account:
        return self.of(self.token)

    def of(self, token: str) -> Account:
        if token not in self._accounts:
            self._accounts[token] = Account(token, self.around)
            Courier(self._accounts[token])
        return self._accounts[token]

    def end_polls(self) -> None:
        """Let waiting getUpdates go, so that the server can stop at once."""
        for account in self._accounts.values():
            account.updates.end_poll()

    def close(self) -> None:
        self.around.calls.close()
        self.around.shelf.close()

"""Brings updates to the address a bot has named: in order, and again until it answers 2xx."""

import asyncio
import json
import urllib.error
import urllib.request

from sandbox.botapi.account import Account
from sandbox.botapi.errors import Json

RETRY_AFTER = 1.0
PATIENCE = 30.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name


class Courier:
    def __init__(self, account: Account) -> None:
        self._account = account
        self._round: asyncio.Task[None] | None = None
        account.updates.arrived = self.wake

    def wake(self) -> None:
        """Something may be waiting: start a round unless one is under way."""
        if self._webhook().get("url") and (self._round is None or self._round.done()):
            self._round = asyncio.get_running_loop().create_task(self._deliver())

    def _webhook(self) -> Json:
        return self._account.settings.get("webhook") or {}

    async def _deliver(self) -> None:
        updates = self._account.updates
        while (webhook := self._webhook()).get("url") and (waiting := updates.pending(1)):
            trouble = await asyncio.to_thread(_post, webhook, waiting[0])
            if trouble:
                self._note(trouble)
                await asyncio.sleep(RETRY_AFTER)
            else:
                updates.confirm(waiting[0]["update_id"] + 1)

    def _note(self, trouble: str) -> None:
        if webhook := self._webhook():
            at = int(self._account.around.clock.now())
            error = {"last_error_date": at, "last_error_message": trouble}
            self._account.set("webhook", {**webhook, **error})


def _post(webhook: Json, update: Json) -> str:
    """What went wrong, in Telegram's words; empty when the bot took the update."""
    headers = {"Content-Type": "application/json"}
    if webhook.get("secret_token"):
        headers[SECRET_HEADER] = webhook["secret_token"]
    body = json.dumps(update).encode()
    try:
        # setWebhook has let only http and https addresses through.
        asked = urllib.request.Request(webhook["url"], body, headers)  # noqa: S310
        with urllib.request.urlopen(asked, timeout=PATIENCE):  # noqa: S310
            return ""
    except urllib.error.HTTPError as refused:
        refused.close()
        return f"Wrong response from the webhook: {refused.code} {refused.reason}"
    except OSError as failed:
        return f"Connection failed: {failed}"

"""The smallest bot there is: python echo_bot.py BASE_URL. It answers what it hears."""

import json
import sys
import urllib.request


def call(base: str, method: str, **parameters: object) -> list[dict[str, dict[str, object]]]:
    asked = urllib.request.Request(  # noqa: S310 - the address comes from the test
        f"{base}/{method}",
        json.dumps(parameters).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(asked, timeout=60) as answer:  # noqa: S310
        result: list[dict[str, dict[str, object]]] = json.load(answer)["result"]
    return result


def main(base: str) -> None:
    offset = 0
    while True:
        for update in call(base, "getUpdates", offset=offset, timeout=20):
            message = update["message"]
            call(base, "sendMessage", chat_id=message["from"]["id"], text=f"回：{message['text']}")  # type: ignore[index]
            offset = int(str(update["update_id"])) + 1


if __name__ == "__main__":
    main(sys.argv[1])

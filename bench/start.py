"""From exec to the first getUpdates on a migrated database, and memory after 1,000 updates.

python bench/start.py [--rounds 10] [--updates 1000]
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import _harness as harness
import throughput

from sandbox.botapi import BotApi

ME = {"id": 110201543, "is_bot": True, "first_name": "宣报", "username": "xuanbao_bot"}


class Stub(BaseHTTPRequestHandler):
    """Answers getMe and notes when getUpdates first comes."""

    asked = threading.Event()

    def do_POST(self) -> None:
        if self.path.endswith("/getUpdates"):
            self.asked.set()
        result: object = ME if self.path.endswith("/getMe") else []
        body = json.dumps({"ok": True, "result": result}).encode()
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Stay quiet."""


def one_start(place: harness.Place, port: int) -> float:
    environment = os.environ | {
        "XUANBAO_TELEGRAM__TOKEN": "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
        "XUANBAO_TELEGRAM__BASE_URL": f"http://127.0.0.1:{port}/bot",
        "XUANBAO_DATABASE__URL": place.url,
        "XUANBAO_WEB__PORT": "0",
    }
    Stub.asked.clear()
    started = time.monotonic()
    command = [sys.executable, "-m", "bot", "run"]
    child = subprocess.Popen(command, cwd=harness.ROOT, env=environment, stderr=subprocess.DEVNULL)
    try:
        if not Stub.asked.wait(30):
            raise TimeoutError("no getUpdates within 30 s")
        return time.monotonic() - started
    finally:
        child.kill()
        child.wait()


def starts(rounds: int) -> list[float]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Stub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with harness.place_with_contacts() as place:
        one_start(place, server.server_port)  # warms the disk cache and the byte code
        took = [one_start(place, server.server_port) for _ in range(rounds)]
    server.shutdown()
    return took


def memory_after(updates: int) -> float:
    """Resident memory of the bot, web on, in MB (10⁶ bytes as `ps` would show kB / 1000)."""
    with (
        BotApi() as api,
        harness.place_with_contacts() as place,
        harness.bot_running(
            api, place, XUANBAO_WEB__ENABLED="true", XUANBAO_WEB__PORT="0"
        ) as child,
    ):
        harness.wait_until_polling(api)
        throughput.burst(api, updates)
        status = Path(f"/proc/{child.pid}/status").read_text()
        kilobytes = int(status.split("VmRSS:")[1].split()[0])
    return kilobytes * 1024 / 1_000_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--updates", type=int, default=1000)
    wanted = parser.parse_args()
    took = starts(wanted.rounds)
    print(
        f"exec to first getUpdates, {wanted.rounds} starts: median {statistics.median(took):.2f} s"
        f" (from {min(took):.2f} to {max(took):.2f})"
    )
    print(
        f"resident memory after {wanted.updates} updates, web on: "
        f"{memory_after(wanted.updates):.0f} MB"
    )


if __name__ == "__main__":
    main()

"""Trouble on demand: what can go wrong between a bot and Telegram, switched on for a while.

kind            the call's effect      what the bot gets
late            done at once           the answer, `seconds` later
lost_reply      done                   a dropped connection
dropped         none                   a dropped connection
bad_gateway     none                   502 with an HTML page
server_error    none                   500
flood           none                   429 with `seconds` as retry_after
"""

from dataclasses import asdict, dataclass
from time import monotonic

from sandbox.botapi.errors import Json

KINDS = ("late", "lost_reply", "dropped", "bad_gateway", "server_error", "flood")


@dataclass(slots=True)
class Fault:
    """Strikes `count` times (None: always) and until `until` (monotonic; None: for ever).

    Without `methods` it strikes every call but getUpdates; without `chat_id` every chat.
    """

    kind: str
    methods: tuple[str, ...] = ()
    chat_id: int | None = None
    count: int | None = None
    until: float | None = None
    seconds: float = 1.0
    struck: int = 0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown fault {self.kind!r}: one of {', '.join(KINDS)}")

    def strikes(self, method: str, chat_id: int | None) -> bool:
        named = method in self.methods if self.methods else method != "getUpdates"
        return named and self.chat_id in (None, chat_id)

    def is_over(self, now: float) -> bool:
        spent = self.count is not None and self.struck >= self.count
        return spent or (self.until is not None and now >= self.until)


class Faults:
    def __init__(self) -> None:
        self._active: list[Fault] = []

    def add(
        self,
        kind: str,
        *,
        methods: tuple[str, ...] = (),
        chat_id: int | None = None,
        count: int | None = None,
        lasting: float | None = None,
        seconds: float = 1.0,
    ) -> Fault:
        """Switch a fault on, for `lasting` seconds or until cleared."""
        until = None if lasting is None else monotonic() + lasting
        fault = Fault(kind, methods, chat_id, count, until, seconds)
        self._active.append(fault)
        return fault

    def clear(self) -> None:
        self._active.clear()

    def strike(self, method: str, chat_id: int | None) -> Fault | None:
        """The first fault that hits this call, counted; None when all is well."""
        if not self._active:
            return None
        now = monotonic()
        self._active = [fault for fault in self._active if not fault.is_over(now)]
        for fault in self._active:
            if fault.strikes(method, chat_id):
                fault.struck += 1
                return fault
        return None

    def listed(self) -> list[Json]:
        now = monotonic()
        return [
            {**asdict(fault), "left": None if fault.until is None else fault.until - now}
            for fault in self._active
            if not fault.is_over(now)
        ]

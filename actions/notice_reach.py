"""Whom a notice would reach at this moment, in numbers and with the causes named."""

from collections.abc import Mapping

from actions.tx import Tx
from domain import notice as rules
from domain.audience import Audience
from domain.messages import Phrase, Value, named
from domain.notice import Cause, Reach
from storage import audiences, notice_recipients, units
from storage.notices import Notice

NAMED_UNITS = 12  # units named; the rest is counted


def of(tx: Tx, audience: Audience, options: tuple[str, ...]) -> Reach:
    """``options`` are the reader roles ticked."""
    within = audiences.unit_ids(tx.conn, audience)
    candidates = notice_recipients.candidates(tx.conn, rules.roles_of(options), tx.today)
    return rules.reckon(within, candidates, whole=audience.is_whole)


def of_notice(tx: Tx, notice: Notice) -> Reach:
    return of(tx, Audience.load(notice.audience), notice.roles)


def lines(tx: Tx, reach: Reach) -> tuple[Value, ...]:
    """「将发给 61 人（62 个单位中 1 个无人可达）」, then who is not reached and why."""
    counts: dict[str, Value] = {
        "people": len(reach.readers),
        "units": reach.units,
        "unreached": len(reach.unreached),
    }
    first = Phrase("notice-reach" if reach.unreached else "notice-reach-all", counts)
    return (first, *_closed_line(reach), *_unreached_lines(tx, reach))


def causes(counts: Mapping[Cause, int]) -> tuple[Value, ...]:
    """「停用机器人 2、账号已注销 1」"""
    return tuple(
        Phrase("notice-cause-count", {"cause": named("notice-cause", cause), "count": count})
        for cause, count in counts.items()
    )


def _closed_line(reach: Reach) -> tuple[Value, ...]:
    if not reach.closed:
        return ()
    values: dict[str, Value] = {"count": sum(reach.closed.values()), "causes": causes(reach.closed)}
    return (Phrase("notice-people-unreached", values),)


def _unreached_lines(tx: Tx, reach: Reach) -> tuple[Value, ...]:
    shown = list(reach.unreached.items())[:NAMED_UNITS]
    names = units.names_of(tx.conn, [unit for unit, _ in shown])
    told = [
        Phrase(
            "notice-unit-unreached", {"unit": names[unit], "cause": named("notice-cause", cause)}
        )
        for unit, cause in shown
    ]
    rest = len(reach.unreached) - len(shown)
    return (*told, *((Phrase("notice-more-units", {"count": rest}),) if rest else ()))

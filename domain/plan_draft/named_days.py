"""Health days as plans name them: the catalogue's names, and what offices say for them."""

from collections.abc import Mapping, Sequence

from domain.health_day import HealthDay

# 「重要卫生日」 is any of them, not the World Health Day.
_ANY = frozenset({"卫生日", "健康周", "健康日", "宣传日", "宣传周", "活动周", "艺术节"})
_FESTIVALS = ("HD007", "HD012", "HD032", "HD092", "HD112", "HD135", "HD162")
# From the five plans: Dongxihu 三(五), 四(一); Jilin 1, 3, 12; Pudong (十).
_ALSO: Mapping[str, tuple[str, ...]] = {
    "我们的节日": _FESTIVALS,
    "传统节日": _FESTIVALS,
    "三下乡": ("HD192",),
    "进博会": ("HD172",),
    "进口博览会": ("HD172",),
    "学雷锋": ("HD014",),
    "3·5": ("HD014",),
    "12·5": ("HD189",),
    "志愿者日": ("HD189",),
    "成立100周年": ("HD099",),
    "建党百年": ("HD099",),
}
Names = Mapping[str, tuple[str, ...]]


def health_days_by_name(called: Mapping[str, HealthDay]) -> Names:
    """Longest first: 世界无烟日 before 无烟日, so that a part of a name is not found again."""
    ours: Names = {name: (day.id,) for name, day in called.items() if name not in _ANY}
    names = {**ours, **_ALSO}
    return {name: names[name] for name in sorted(names, key=lambda name: (-len(name), name))}


def days_in(text: str, names: Names) -> tuple[str, ...]:
    """In the order they are named."""
    found: dict[int, Sequence[str]] = {}
    for name, ids in names.items():
        at = text.find(name)
        if at >= 0:
            found[at] = ids
            text = text.replace(name, "·" * len(name))
    return tuple(dict.fromkeys(day_id for _, ids in sorted(found.items()) for day_id in ids))

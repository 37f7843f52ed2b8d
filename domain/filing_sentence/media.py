"""Which outlet, and who comes from it."""

import re

from domain.filing_sentence.canvas import STOP, TAKEN, Canvas
from domain.filing_sentence.known import Known, KnownOutlet, Named
from domain.filing_sentence.words import HAN, PRESS, PRESS_AFTER, SURNAMES

_OWN = re.compile(
    r"(?:我|咱)?们?(?:医|中心|单位)?院?(?:的)?(?:官微|官方微信|公众号|视频号|官方账号)"
)
_KINDS = (
    "日报|晚报|早报|时报|周报|快报|商报|都市报|晨报|健康报|电视台|广播台|卫视|电台|频道|新闻网|网站|周刊|杂志|在线|融媒体?"
    "|客户端|通讯社|新闻社|新华社|央视|央广|电视网"
)
_SINGLE = rf"[报网社台](?=社?(?:的)?{PRESS}|社?的|[小老]?[{SURNAMES}][{HAN}]{{0,2}}{PRESS_AFTER})"
_GLUE = (
    "您好|你好|刚|接受|接到|收到|报备一下|报备|采访|帮我报一个|帮我报|请|有个|有|是|由|说|和|与|明天|媒体|外地的|外地"
    "|我院|一个"
)
_NEW = re.compile(rf"[{HAN}]{{0,10}}?(?:{_KINDS}|{_SINGLE})")
_NEW_START = re.compile(rf"^(?:{_GLUE})+")
_LATIN_NAME = r"[A-Z][\w'.]*(?: [A-Z][\w'.]*)*"
_ENGLISH = re.compile(
    rf"\b[Ff]rom\s+(?:the )?(?P<late>{_LATIN_NAME})"
    rf"|(?P<early>{_LATIN_NAME})\s+(?:reporter|journalist)\b"
)

_SUR = rf"[{SURNAMES}]"
# 王记者, 王小明记者, 小雨 as 主持人小雨; 李先生.
_TITLED = rf"(?:[小老]?{_SUR}|{_SUR}[{HAN}]{{1,2}}?)(?:{PRESS_AFTER}|先生|女士)"
_DOES = "来|要|想|拟|计划|将|会|约|采访|专访|拍|到|赴|前|过|说|打|电话|对|就"
_AFTER_NAME = rf"(?=$|{STOP}|和|与|、|等|一行|{_DOES})"
_NAMED = rf"(?![来要想拟在问到就将会能也对和与想])[{HAN}]{{2,4}}?{_AFTER_NAME}"
_ONE = (
    rf"(?:{_TITLED}|{PRESS}(?:姓{_SUR}(?![{HAN}])|[:]?\s?{_NAMED})|[小老]{_SUR}{_AFTER_NAME}|小编)"
)
_MATE = rf"(?:{_TITLED}|(?:摄影|摄像)?[小老]{_SUR}|{_SUR}[{HAN}]{{1,2}}?{_AFTER_NAME})"
_NEXT = rf"(?:(?:、|和|与|及|,)(?:{PRESS})?{_MATE})"
_COUNTED = r"(?:等?一?行?[0-9一二两三四五六七八九十]+(?:个人|[人名位]))?"
_REPORTER = re.compile(rf"{_ONE}{_NEXT}*{_COUNTED}")
_ALONE = re.compile(rf"(?:[{TAKEN}][\s,]+)(?!谢谢)(?P<name>{_SUR}[{HAN}]{{0,2}})(?=[\s,]|$)")
_LATIN = re.compile(rf"\b(?:[Rr]eporter|[Jj]ournalist)s?\s+(?P<name>{_LATIN_NAME})")
_LATIN_HAN = re.compile(rf"(?i)\b(?:reporter|journalist)\s+(?P<name>[{HAN}]{{2,4}})")
_WANG_FROM = re.compile(rf"^(?P<name>{_LATIN_NAME})(?=\s+from\b|\s+{TAKEN})")
_BARE_PRESS = re.compile(rf"(?:的|一位|一个|名)?{PRESS}")
_MAY_PRECEDE = re.compile(rf"(?:^|{STOP}|{_GLUE}|的|来自|家|到|去|给|在)$")
_TITLE = re.compile(rf"^{PRESS}[:：\s]*(?={_SUR}|[{HAN}])")


def registered(canvas: Canvas, known: Known) -> Named | None:
    """Take the outlet, if it is in the register.  Several ids: several are named."""
    found = _registered(canvas, known.outlets)
    if found:
        ids = tuple(dict.fromkeys(one.id for one, _, _ in found))
        text = "、".join(canvas.take(first, after) for _, first, after in found)
        return Named(text if len(ids) > 1 else found[0][0].name, ids)
    return _own(canvas, known.outlets)


def journalist(canvas: Canvas) -> str:
    """Take who comes, as written; 「记者」 alone is nobody's name."""
    for pattern in (_LATIN, _LATIN_HAN, _WANG_FROM):
        if found := pattern.search(canvas.left):
            return canvas.take(*found.span("name"))
    found = _REPORTER.search(canvas.left)
    if found is None and (alone := _ALONE.search(canvas.left)):
        return canvas.take(*alone.span("name"))
    if found is None:
        if bare := _BARE_PRESS.search(canvas.left):
            canvas.take(*bare.span())
        return ""
    return _name(canvas.take(*found.span()))


def _name(written: str) -> str:
    """记者张伟 as 张伟, 记者姓王 as 王记者; a presenter keeps the title."""
    if surname := re.fullmatch(rf"{PRESS}姓({_SUR})", written):
        return f"{surname[1]}记者"
    if written.startswith("主持人"):
        return written
    return _TITLE.sub("", written) if not re.fullmatch(_TITLED, written) else written


def _registered(
    canvas: Canvas, outlets: tuple[KnownOutlet, ...]
) -> list[tuple[KnownOutlet, int, int]]:
    """Every outlet of the register in the sentence, the longest name first at each place."""
    names = sorted(
        ((name, one) for one in outlets for name in {one.name, one.short_name} if name),
        key=lambda pair: -len(pair[0]),
    )
    found: list[tuple[KnownOutlet, int, int]] = []
    text = canvas.left
    for name, one in names:
        at = text.find(name)
        if at >= 0 and _stands(text, at, name, one):
            after = at + len(name)
            found.append((one, at, after))
            text = text[:at] + TAKEN * len(name) + text[after:]
    return sorted(found, key=lambda each: each[1])


def _stands(text: str, at: int, name: str, one: KnownOutlet) -> bool:
    """A short name inside a longer one (晚报 in 新民晚报) is another outlet's."""
    if name == one.name and len(name) > 3:  # noqa: PLR2004
        return True
    return _MAY_PRECEDE.search(text[:at]) is not None


def _own(canvas: Canvas, outlets: tuple[KnownOutlet, ...]) -> Named | None:
    own = [one for one in outlets if one.is_own]
    found = _OWN.search(canvas.left)
    if found is None or len(own) != 1:
        return None
    canvas.take(*found.span())
    return Named(own[0].name, (own[0].id,))


def unregistered(canvas: Canvas) -> Named | None:
    """Take an outlet nobody has registered: a name that ends as names of media end."""
    if latin := _ENGLISH.search(canvas.left):
        group = "late" if latin["late"] else "early"
        return Named(canvas.take(*latin.span(group)))
    for first, after in canvas.pieces():
        found = _NEW.search(canvas.left[first:after])
        if found is None:
            continue
        glue = _NEW_START.match(found[0])
        start = first + found.start() + (glue.end() if glue else 0)
        return Named(canvas.take(start, first + found.end()))
    return None

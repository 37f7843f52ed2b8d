"""What the office asks about filings, read from how it is typed (product.md A4).

「上次东方早报采访了谁」: asked is the last one, named is 东方早报.  A text is taken apart from the
surest to the vaguest: a number, a stretch of time, how it stands, what is asked.  What is left
between them are names, and only the registers know of what.

A text is a question only if a word of it asks and everything else in it was understood; an order,
an answer to a form or a decision is none (``read`` gives None).
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from domain.filing import State

LONGEST = 80  # characters; a longer text tells something


class Ask(StrEnum):
    LIST = "list"
    COUNT = "count"
    LAST = "last"
    NEXT = "next"
    STATUS = "status"  # of one, by its number
    WAITING = "waiting"  # for the one who asks


class Stand(StrEnum):
    """How a filing stands, as far as people tell it apart when they ask."""

    ANY = ""
    PENDING = "pending"
    AGREED = "agreed"
    CONDITIONAL = "conditional"
    REJECTED = "rejected"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """``number`` is a filing's, or its running number; ``period`` is still as it was typed."""

    ask: Ask
    names: tuple[str, ...] = ()
    number: str = ""
    period: str = ""
    stand: Stand = Stand.ANY
    wants_reason: bool = False
    is_past: bool = False  # it asks of what has taken place
    is_sure: bool = True  # it needs no command before it to be one


_NUMBER = re.compile(
    r"[^\s，。？]*媒备?〔?\[?\(?\d{4}〕?\]?\)?\d{1,5}号?|(?<!\d)0\d{2,4}\s*号?(?!\d)|(?<!\d)\d{1,4}\s*号(?=那件|这件|报备|到)"
)
_DIGITS = r"(?:\d{1,4}|[一二三四五六七八九十两]{1,3})"
_PERIOD = re.compile(
    r"(?:(?:\d{4}|今|去|前|明)年(?:度)?)?(?:"
    rf"{_DIGITS}月(?:份)?(?:{_DIGITS}[日号])?(?:上午|下午|晚上)?(?:以来)?"
    r"|(?:[上下]?半年|(?:第?[一二三四1-4]|本|上|下|这个?)季度?)"
    rf"|(?:最近|近|过去)(?:的)?{_DIGITS}?(?:个)?(?:天|日|周|星期|礼拜|月|年)"
    r"|(?:今|昨|前|明|后|大前|大后)[天日](?:上午|下午|晚上)?"
    r"|(?:[上下]+|本|这)个?(?:月|(?:周|星期|礼拜)[一二三四五六日天末]?)"
    r"|(?:周|星期|礼拜)[一二三四五六日天末]"
    r"|(?:元旦|春节|清明|五一|端午|中秋|国庆)(?:节)?(?:期间|假期)?"
    r")|(?:\d{4}|今|去|前|明)年(?:度)?|\d{4}-\d{1,2}-\d{1,2}|(?<!\w)\d{1,2}月"
)
_ENGLISH_PERIOD = re.compile(
    r"\b(?:today|yesterday|tomorrow|(?:this|last|next) (?:week|month|year|quarter|mon|tues|wednes"
    r"|thurs|fri|satur|sun)(?:day)?|(?:january|february|march|april|may|june|july|august|september"
    r"|october|november|december)(?: \d{4})?|(?:last|past) \d+ days)\b"
)
_REASON = re.compile(r"为什么|为何|为啥|什么原因|原因|(?:什么)?理由|\bwhy\b|\breasons?\b")
_STANDS: tuple[tuple[Stand, str], ...] = (  # the first that is found; a no stands before its yes
    (Stand.EXPIRED, r"过期(?:没人批|未批|没批)?|逾期|没人批|\bexpired\b"),
    (Stand.CONDITIONAL, r"附?带?条件(?:地)?同意|有条件同意|\bwith conditions\b|\bconditional\w*\b"),
    (
        Stand.REJECTED,
        (
            r"(?:被)?(?:拒绝|驳回|否决|婉拒|拒)(?:掉)?|没(?:有)?同意|不同意|未同意|不批准"
            r"|\b(?:refused?|rejected?|declined?|turned down)\b"
        ),
    ),
    (Stand.RETURNED, r"(?:被)?退回(?:补正)?|(?:待|要)?补正|\breturned\b|\bsent back\b"),
    (Stand.WITHDRAWN, r"撤回|\bwithdrawn?\b"),
    (Stand.CANCELLED, r"(?:被)?(?:取消|撤销)|\b(?:cancell?ed|revoked)\b"),
    (
        Stand.PENDING,
        (
            r"(?:还)?(?:没有?|未|待|在?等待?|等着)(?:人)?(?:审批|审核|批准|批复|批|审|答复)|\bpending\b"
            r"|\bundecided\b|\bnot (?:yet )?(?:approved|decided)\b"
        ),
    ),
    (Stand.AGREED, r"(?:已|都)?(?:批准|通过|批|同意)(?=了|过|的)|已备案|\bapproved\b|\bfiled\b"),
)
_WAITING = re.compile(
    r"(?:谁|哪些|有几件|几件|有什么|什么)?(?:还)?(?:在)?(?:等|待|要|需要)(?:着)?我(?:来)?(?:审批|批|审)(?:准)?"
    r"|我(?:还)?(?:要|得|需要)(?:审批|批|审)|\b(?:is |are )?waiting for (?:me|my \w+)\b"
)
_ASKS: tuple[tuple[Ask, str], ...] = (
    (
        Ask.LAST,
        r"上一?次|上回|最近一次|最近(?=接受|采访|来)|最后一次|什么时候(?=接受过|来过|采访过)|\blast\b",
    ),
    (Ask.NEXT, r"下一?次|下回|下一个|最近要来|\bnext\b"),
    (
        Ask.COUNT,
        (
            r"(?<!哪)几(?:件|次|家|个|位|起|条)|多少(?:件|次|家|个|位|起|条)?"
            r"|\bhow (?:many|often)\b|\bnumber of\b"
        ),
    ),
    (
        Ask.LIST,
        (
            r"哪(?:些|几家|几件|几个|几位|一些|家|位|件|天)?|谁|什么(?:时候)?|有没有|列出|列一下|吗|安排"
            r"|\b(?:which|what|who|list|show|when|where|any)\b"
        ),
    ),
)
_TOPIC = re.compile(  # what the office would ask of a visit or of a paper
    r"采访|受访|报备|备案|媒体|记者|批|审|件|家|来(?:过|了|的)|要来|会来|来访|(?:谁|时候|上次|下次)来"
    r"|\b(?:interviews?|interviewed|filings?|media|comes?|coming)\b"
)
_PAST = re.compile(
    r"过(?!期)|了|上[次回周个]|去年|昨|前天|\bdid\b|\bwas\b|\bwere\b|\bhas\b|\blast\b"
)
_COMING = re.compile(r"要来|将|会来|下[次个周]|明|后天|\bcoming\b|\bnext\b|\btomorrow\b")
_ORDER = re.compile(
    r"我(?:想|要)报备|请批|尽快|麻烦|改到|怎么|如何|总结|材料|会议|电话|\bmeeting\b"
)
_SOLE_WORDS = re.compile(r"采访|报备|interviews?")  # with a stretch of time alone: 「本周采访」

# What neither asks nor names; the longer stand first.
_IDLE = (
    r"接受(?:过|了)?采访|采访(?:过|了)?|接受|受访|报备|备案|请问|帮我|帮忙|查一下|查查|看一下|看看|查|看"
    r"|一下|我们(?:医院|单位|中心)?|咱们|境外|(?<!融)媒体|(?<![王李张刘陈])记者|主题|时候|时间|进度|情况"
    r"|状态|一共|总共|合计|各|现在|目前|到哪(?:一步|里|儿)?了?|到谁那里了?|哪天|那件|这件|什么|件|次|家"
    r"|关于|有关|说的?|谈的?|审批|期间"
    r"|\b(?:the|a|an|is|are|was|were|did|do|does|has|have|been|we|us|our|in|on|of|for|and|to|with"
    r"|come|comes|came|coming|interview(?:s|ed)?|filings?|media|status|still|there|me|please)\b"
)
_IDLE_FRONT, _IDLE_BACK = (
    "的了过吗呢是有在被对给要会还都到来去于",
    "的了过吗呢呀是有在被对给要会还都到来去和与跟及、",
)
_TITLED = re.compile(
    r"(?P<family>[\u4e00-\u9fff])副?"
    r"(?:主任|院长|医生|大夫|教授|所长|书记|老师|专家|处长|科长|护士长)"
)
_BETWEEN = "\x00"
_JOINED = re.compile(r"(?<=[报台社网道刊])[和与跟、](?=[^和与跟、])")


def read(text: str) -> Question | None:
    """The question in a text; None: it holds none."""
    plain = _plain(text)
    if not plain or len(plain) > LONGEST:
        return None
    rest = _Rest(plain)
    number = rest.take(_NUMBER)
    period = rest.take(_ENGLISH_PERIOD) or rest.take(_PERIOD)
    waiting = bool(rest.take(_WAITING))
    wants_reason = bool(rest.take(_REASON))
    stand = _stand(rest)
    ask = _ask(rest, has_number=bool(number), waiting=waiting)
    names = _as_written(rest.names(), plain, text)
    if ask is None and period and _SOLE_WORDS.search(plain) and not names:
        ask = Ask.LIST
    if ask is None and wants_reason and (names or period):
        ask = Ask.LIST
    if ask is None:
        return None
    return Question(
        ask=ask,
        names=names,
        number=number,
        period=period,
        stand=stand,
        wants_reason=wants_reason,
        is_past=bool(_PAST.search(plain)) and not _COMING.search(plain),
        is_sure=_is_sure(plain, ask, stand),
    )


def serial_of(number: str) -> tuple[int | None, int]:
    """The year, if it says one, and the running number of a filing's number."""
    *years, serial = re.findall(r"\d+", number)
    return (int(years[-1]) if years else None), int(serial)


def family_of(name: str) -> str:
    """李 of 李主任; empty for what is no family name with a title behind."""
    found = _TITLED.fullmatch(name)
    return found["family"] if found else ""


def _is_sure(plain: str, ask: Ask, stand: Stand) -> bool:
    if _ORDER.search(plain):
        return False
    is_about = bool(_TOPIC.search(plain)) or stand is not Stand.ANY
    return ask in (Ask.STATUS, Ask.WAITING) or is_about


@dataclass(slots=True)
class _Rest:
    """What of a text is not understood yet."""

    text: str

    def take(self, pattern: re.Pattern[str]) -> str:
        """The first match, taken out of the text; empty when there is none."""
        found = pattern.search(self.text)
        if found is None:
            return ""
        self.text = self.text[: found.start()] + _BETWEEN + self.text[found.end() :]
        return found[0].strip()

    def names(self) -> tuple[str, ...]:
        """What is left when all that neither asks nor names is gone."""
        bare = re.sub(_IDLE, _BETWEEN, _JOINED.sub(_BETWEEN, self.text))
        parts = (_trimmed(part) for part in re.split(rf"[{_BETWEEN},，。？?！!；;]+", bare))
        return tuple(part for part in parts if part)


def _stand(rest: _Rest) -> Stand:
    for stand, pattern in _STANDS:
        if rest.take(re.compile(pattern)):
            return stand
    return Stand.ANY


def _ask(rest: _Rest, *, has_number: bool, waiting: bool) -> Ask | None:
    """What is asked; all words that ask are taken out."""
    found = [ask for ask, pattern in _ASKS if _take_all(rest, re.compile(pattern))]
    if waiting:
        return Ask.WAITING
    if has_number and (found or re.search(r"到|进度|状态|情况|了吗|\bstatus\b", rest.text)):
        return Ask.STATUS
    return found[0] if found else None


def _take_all(rest: _Rest, pattern: re.Pattern[str]) -> bool:
    found = False
    while rest.take(pattern):
        found = True
    return found


def _trimmed(part: str) -> str:
    part = part.strip().lstrip(_IDLE_FRONT).rstrip(_IDLE_BACK).strip()
    return part if len(part) > 1 else ""


def _plain(text: str) -> str:
    """One line of half-width signs; Latin letters small."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _as_written(names: tuple[str, ...], plain: str, text: str) -> tuple[str, ...]:
    """Names in the letters they were typed in: BBC, and not bbc."""
    typed = " ".join(unicodedata.normalize("NFKC", text).split())
    if len(typed) != len(plain):  # a letter that is two when it is small
        return names
    places = [(name, plain.find(name)) for name in names]
    return tuple(typed[at : at + len(name)] if at >= 0 else name for name, at in places)


# The states behind each; by value, so that what is added to the machine finds its place.
_OF: dict[Stand, frozenset[str]] = {
    Stand.PENDING: frozenset({"submitted", "co_sign", "final_review", "onsite", "verbal_hold"}),
    Stand.CONDITIONAL: frozenset({"conditional"}),
    Stand.REJECTED: frozenset({"rejected", "verbal_no"}),
    Stand.RETURNED: frozenset({"returned"}),
    Stand.WITHDRAWN: frozenset({"withdrawn"}),
    Stand.CANCELLED: frozenset({"cancelled", "revoked"}),
    Stand.EXPIRED: frozenset({"expired"}),
}
_ENDED = frozenset().union(*(_OF[one] for one in (Stand.REJECTED, Stand.WITHDRAWN)))
_OFF = _ENDED | _OF[Stand.CANCELLED] | _OF[Stand.EXPIRED]
_NOT_AGREED = _OFF | _OF[Stand.PENDING] | _OF[Stand.RETURNED] | _OF[Stand.CONDITIONAL]


def states(question: Question) -> frozenset[State]:
    """The states asked for.  Without a word of it: all that is not off, or that took place."""
    if question.stand in _OF:
        wanted = _OF[question.stand]
        return frozenset(state for state in State if state.value in wanted)
    agreed = question.stand is Stand.AGREED or question.is_past or question.ask in _HELD
    off = _NOT_AGREED if agreed else _OFF
    return frozenset(state for state in State if state.value not in off)


_HELD = (Ask.LAST, Ask.NEXT)

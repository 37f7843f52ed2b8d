"""Marks of secrecy, internal papers, the ways of leaders: nothing of it belongs into a chat."""

import re

from domain.precheck.finding import Finding, Kind

# 国家秘密载体: the degree, a star, the term (秘密★10年).
_MARK = re.compile(r"(?:绝密|机密|秘密)[ ]*[★☆*]")
_BRACKETED = re.compile(r"[\[(【〔](?:绝密|机密|秘密)[\])】〕]")
_WORD = re.compile(
    r"绝密|(?<!商业)(?<!数据)机密(?![性计室])|内部文件|内部资料(?!性|准印)|(?:不得|严禁|请勿|禁止)(?:外传|外泄)"
    r"|仅供内部|内部传阅|(?:不得|暂不|尚未)公开|top secret|(?<!de)classified document",
    re.IGNORECASE,
)
_LEADER = r"(?:领导(?!小组|班子|干部培训)|首长|书记|[省市区县州]长|局长|厅长|部长|委员长|总理)"
_ITINERARY = re.compile(
    rf"{_LEADER}[^\n,。;]{{0,12}}?(?:行程(?!码|卡)|(?:调研|考察|视察|出行)路线|抵达时间|车牌)|领导日程"
)
# 红头文件: 示卫〔2026〕12号.  Our own filing numbers are public.
_DOCUMENT = re.compile(
    r"(?<!媒备)[\[(【〔](?:19|20)[0-9]{2}[\])】〕][ ]*(?:第[ ]*)?[0-9]{1,5}[ ]*号"
)
_PUBLIC = re.compile("公开(?!征)")


def text_marks(text: str) -> list[Finding]:
    """What is said in a text."""
    return [
        *_all(Kind.CLASSIFIED, _MARK, text),
        *_all(Kind.INTERNAL, _WORD, text),
        *_all(Kind.ITINERARY, _ITINERARY, text),
    ]


def name_marks(name: str) -> list[Finding]:
    """What the name of a file says of it; a document number only unless it is called public."""
    bracketed = _all(Kind.CLASSIFIED, _BRACKETED, name)
    numbered = [] if _PUBLIC.search(name) else _all(Kind.DOCUMENT_NUMBER, _DOCUMENT, name)
    return [*bracketed, *text_marks(name), *numbered]


def _all(kind: Kind, pattern: re.Pattern[str], text: str) -> list[Finding]:
    return [Finding(kind, *found.span()) for found in pattern.finditer(text)]

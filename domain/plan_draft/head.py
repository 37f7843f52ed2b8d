"""The head of a document: what it is called, its number, who issued it, when, to whom."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.plan_draft.numbering import marker
from domain.plan_draft.numerals import value, year_in_signs

_TITLED = re.compile(r"关于印发[^《]{0,30}《([^》]{4,80})》")
_KIND = re.compile(
    r"(?:要点|方案|计划|安排|意见|办法|规划|任务|措施|清单|细则|的通知)(?:[(（][^()（）]*[)）])?$"
)
_NUMBER = re.compile(r"^[一-鿿]{2,14}[〔\[（(【]\s*20\d\d\s*[〕\]）)】]\s*(?:第)?\d{1,4}号")
_DATE = re.compile(r"^[(（]?(20\d\d)年(\d{1,2})月(\d{1,2})日[)）]?$")
_SIGNS = re.compile(
    r"^([二〇○零一三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$"
)
_YEAR = re.compile(r"(20\d\d)年?")
_ADDRESSED = re.compile(r"^.{2,150}[：:]$")
_OFFICE = re.compile(
    r"(?:委员会|卫健委|卫生健康委|健康局|卫生局|卫健局|中心|医院|办公室|管理局|党组|党委|集团)(?:办公室)?$"
)
_RED_HEAD = re.compile(r"文\s*件$")
HEAD_LINES = 60  # paragraphs; what stands later is no head


@dataclass(frozen=True, slots=True)
class Head:
    title: str | None
    document_no: str | None
    issuer: str | None
    issued_on: date | None
    addressed_to: str | None
    year: int | None
    body_at: int  # the paragraph the plan itself begins with


def head_of(paragraphs: Sequence[str]) -> Head:
    first = _first_heading(paragraphs)
    top = paragraphs[: min(first, HEAD_LINES)]
    title, at = _title(top)
    issued_at = next((at for at, text in enumerate(top) if _date_of(text)), None)
    issued_on = _date_of(top[issued_at]) if issued_at is not None else None
    issuer = _issuer(top, issued_at)
    numbered = (found.group() for text in top if (found := _NUMBER.match(text.replace(" ", ""))))
    addressed = (text[:-1] for text in top if _ADDRESSED.match(text) and "," not in text)
    return Head(
        title=title,
        document_no=next(numbered, None),
        issuer=issuer,
        issued_on=issued_on,
        addressed_to=next(addressed, None),
        year=_year(title, issued_on),
        body_at=max(at, (issued_at or -1) + 1 if title is None else at),
    )


def _first_heading(paragraphs: Sequence[str]) -> int:
    numbered = (at for at, text in enumerate(paragraphs) if marker(text) is not None)
    return next(numbered, len(paragraphs))


def _title(top: Sequence[str]) -> tuple[str | None, int]:
    """The title, and where the text after its last standing begins."""
    named = next((found[1] for text in top if (found := _TITLED.search(text))), None)
    alone = [at for at, text in enumerate(top) if _is_title(text)]
    title = named or (top[alone[-1]] if alone else None)
    same = [at for at, text in enumerate(top) if title and _tight(text) == _tight(title)]
    last = max([*same, *alone], default=_after_date(top))
    return title, last + 1


def _after_date(top: Sequence[str]) -> int:
    return max((at for at, text in enumerate(top) if _date_of(text)), default=-1)


def _is_title(text: str) -> bool:
    return len(text) <= 60 and "。" not in text and bool(_KIND.search(text)) and "附件" not in text  # noqa: PLR2004


def _tight(text: str) -> str:
    return re.sub(r"\s", "", text)


def _issuer(top: Sequence[str], issued_at: int | None) -> str | None:
    """Who signed above the date, else whose red head it is."""
    if issued_at:
        signed = top[issued_at - 1]
        if _OFFICE.search(signed) and len(signed) <= 40:  # noqa: PLR2004
            return signed
    for text in top[:8]:
        if _RED_HEAD.search(text) and len(text) <= 40:  # noqa: PLR2004
            return _RED_HEAD.sub("", text).strip()
        if _OFFICE.search(text) and len(text) <= 40:  # noqa: PLR2004
            return text
    return None


def _date_of(text: str) -> date | None:
    found = _DATE.match(text.replace(" ", ""))
    written = _SIGNS.match(text.replace(" ", ""))
    try:
        if found:
            return date(int(found[1]), int(found[2]), int(found[3]))
        if written:
            return date(year_in_signs(written[1]), value(written[2]), value(written[3]))
    except ValueError:
        return None
    return None


def _year(title: str | None, issued_on: date | None) -> int | None:
    found = _YEAR.search(title or "")
    if found:
        return int(found[1])
    return issued_on.year if issued_on else None

"""Numbers of persons: resident identity cards, mobile phones, patients' numbers."""

import re
from datetime import date

from domain.precheck.finding import Finding, Kind

# GB 11643-1999: the weight of each of the first 17 digits, and the check digit of each remainder.
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"
# GB/T 2260: the first two digits are a province; 81 to 83 are residence permits of Hong Kong, Macau
# and Taiwan residents.
# fmt: off
PROVINCES = frozenset({
    *range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66),
    71, 81, 82, 83,
})
# fmt: on
FIRST_YEAR, LAST_YEAR = 1900, 2099
NEAR = 12  # characters before a number that may say what it is

_CANDIDATE = re.compile(r"(?<![0-9*])[1-8](?:[ .-]?[0-9]){13,16}(?:[ .-]?[0-9Xx])(?![0-9A-Za-z])")
_LABELLED = re.compile(
    r"(?:身份证件?(?:号码?)?|公民身份号码|证件号码?)[ ]*(?:[:为是][ ]*)?"
    r"(?P<number>[0-9](?:[ -]?[0-9]){13,16}(?:[ -]?[0-9Xx])?)(?![0-9A-Za-z])"
)
_SEPARATORS = re.compile("[ .-]")

# 工信部: 11 digits beginning 13 to 19.  Hotlines (12320, 400…) and switchboards belong to nobody.
_PHONE = re.compile(
    r"(?<![0-9A-Za-z.])(?<![0-9],)(?:(?:\+|00)?\(?\+?86\)?[ -]?)?"
    r"(?P<number>1[3-9][0-9][ .-]?[0-9]{4}[ .-]?[0-9]{4})"
    r"(?![0-9]|[A-Za-z]|[.,][0-9]|[ ]*(?:元|万|亿|次|人次|册|份|号公告|号文))"
)
_OTHER_NUMBER = re.compile(
    r"(?:订单|单号|编号|流水|批号|运单|文号|条码|账号|货号|序列号|群号|QQ号?|[击读放览]量)[^0-9]{0,3}$"
)

_PATIENT_NUMBER = re.compile(
    r"(?:住院(?:病历)?号|病案号|病历号|门诊(?:病历)?号|(?:就诊|门诊)卡号|就诊号|诊疗卡号|健康卡号|医保(?:卡|电脑)?号"
    r"|社保卡号|社会保障卡号|(?:患者|病人)(?:ID|编号|号)"
    r"|(?:MRN|(?:inpatient|outpatient|hospital|patient|medical record)[ ](?:no\.?|number|id)))"
    r"码?[ ]*(?:[:为是#(]|No\.?|NO\.?)?[ ]*"
    r"(?P<number>(?:[A-Za-z]{1,3}-?)?[0-9](?:[ -]?[0-9A-Za-z]){2,19})(?![0-9A-Za-z])"
    r"(?![ ]*[个人张次份余多])",
    re.IGNORECASE,
)


def identities(text: str) -> list[Finding]:
    """Identity numbers: by checksum, of the old form by its date, or because it says so."""
    bare = [found.span() for found in _CANDIDATE.finditer(text) if is_identity(found[0])]
    said = [found.span("number") for found in _LABELLED.finditer(text)]
    return [_hidden(text, Kind.IDENTITY, *span) for span in dict.fromkeys([*bare, *said])]


def is_identity(typed: str) -> bool:
    """Whether a number is an identity number, separators aside."""
    number = _SEPARATORS.sub("", typed).upper()
    if int(number[:2]) not in PROVINCES:
        return False
    if len(number) == 15:  # noqa: PLR2004  (before 1999: no century, no check digit)
        return number.isdecimal() and _is_date("19" + number[6:12])
    return len(number) == 18 and _is_date(number[6:14]) and number[-1] == check_digit(number[:17])  # noqa: PLR2004


def check_digit(first: str) -> str:
    """The 18th digit for the first 17 (GB 11643-1999, ISO 7064 MOD 11-2)."""
    total = sum(int(digit) * weight for digit, weight in zip(first, WEIGHTS, strict=True))
    return CHECKS[total % 11]


def _is_date(digits: str) -> bool:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return FIRST_YEAR <= born.year <= LAST_YEAR


def phones(text: str) -> list[Finding]:
    """Mobile numbers; they belong to somebody, other numbers to an office."""
    return [
        _shortened(text, *found.span("number"))
        for found in _PHONE.finditer(text)
        if not _OTHER_NUMBER.search(text[max(0, found.start() - NEAR) : found.start()])
    ]


def patient_numbers(text: str) -> list[Finding]:
    """What is called an inpatient's, an outpatient's, a record's or a card's number."""
    return [
        Finding(Kind.PATIENT_NUMBER, *span, "*" * (span[1] - span[0]))
        for found in _PATIENT_NUMBER.finditer(text)
        for span in (found.span("number"),)
    ]


def _hidden(text: str, kind: Kind, start: int, end: int) -> Finding:
    """The first and the last character stay (GB/T 35273 shows no more)."""
    return Finding(kind, start, end, text[start] + "*" * (end - start - 2) + text[end - 1])


def _shortened(text: str, start: int, end: int) -> Finding:
    """138****5678, as phone numbers are masked everywhere."""
    return Finding(
        Kind.PHONE,
        start,
        end,
        text[start : start + 3] + "*" * (end - start - 7) + text[end - 4 : end],
    )

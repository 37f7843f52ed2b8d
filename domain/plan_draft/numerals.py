"""Numbers as plans write them: 12, 十二, 两."""

import re

NUMBER = r"(?:\d{1,4}|[一二两三四五六七八九十百]{1,5})"
HANZI = "零一二三四五六七八九"
_ZERO = str.maketrans("〇○零", "000")
_DIGITS = str.maketrans(HANZI, "0123456789")


def value(written: str) -> int:
    """Raises ValueError for what is no number below a thousand."""
    if written.isdecimal():
        return int(written)
    total, left = 0, written.replace("两", "二")
    for sign, worth in (("百", 100), ("十", 10)):
        head, found, tail = left.partition(sign)
        if found:
            total += (HANZI.index(head) if head else 1) * worth
            left = tail
    return total + (HANZI.index(left) if left else 0)


def hanzi(number: int) -> str:
    """二十一, for the citation of a heading."""
    tens, ones = divmod(number, 10)
    lead = ("" if tens == 1 else HANZI[tens]) + "十" if tens else ""
    return lead + (HANZI[ones] if ones or not tens else "")


def year_in_signs(written: str) -> int:
    """二〇二六."""
    return int(re.sub(r"\D", "", written.translate(_ZERO).translate(_DIGITS)))

"""What the pre-check finds, what it leaves alone, and what may be chosen about each (F9)."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import precheck
from domain.precheck import Choice, Finding, Kind, Verdict
from domain.precheck.finding import NEVER_KEPT, REFUSED
from domain.precheck.numbers import CHECKS, PROVINCES, check_digit, is_identity

FOLDER = Path(__file__).parents[1] / "data"
LOOKALIKES = (FOLDER / "precheck_lookalikes.txt").read_text("utf-8").splitlines()
TRUE = [line.split("\t") for line in (FOLDER / "precheck_true.tsv").read_text("utf-8").splitlines()]
IN_A_NAME = "文件名: "
IDENTITY = "310101199001010012"  # made up; the check digit is right


def looked(line: str) -> Verdict:
    """One line of the data: a text, or after a mark the name of a file."""
    if line.startswith(IN_A_NAME):
        return precheck.look("", line.removeprefix(IN_A_NAME))
    return precheck.look(line)


def test_false_alarms_stay_under_five_in_a_hundred() -> None:
    alarms = [line for line in LOOKALIKES if not looked(line).is_clean]

    assert len(LOOKALIKES) >= 100
    assert len(alarms) < len(LOOKALIKES) * 0.05, alarms


def test_next_to_nothing_is_missed() -> None:
    missed = [text for kinds, text in TRUE if set(looked(text).kinds) != set(kinds.split(","))]

    assert len(TRUE) >= 60
    assert len(missed) <= len(TRUE) * 0.02, missed


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (f"身份证{IDENTITY}。", "身份证3****************2。"),
        ("王记者 139-1234-5678", "王记者 139******5678"),
        ("住院号：0012345", "住院号：*******"),
        ("3床患者王小明", "*床患者王某某"),
        ("３病区１５床", "３病区**床"),
        ("患者欧阳娜娜出院", "患者欧阳某某出院"),
        ("内部资料，注意保存", "内部资料，注意保存"),
        ("常规科普", "常规科普"),
        (f"{IDENTITY}床", "3****************2床"),
    ],
)
def test_masked_is_what_the_person_is_shown(text: str, masked: str) -> None:
    assert precheck.masked(text) == masked


@pytest.mark.parametrize("letter", "0123456789")
@pytest.mark.parametrize("place", range(17))
def test_one_digit_wrong_is_no_identity_number(place: int, letter: str) -> None:
    """MOD 11-2 finds every single wrong digit."""
    flipped = IDENTITY[:place] + letter + IDENTITY[place + 1 :]

    assert is_identity(flipped) == (flipped == IDENTITY)


@pytest.mark.parametrize("check", CHECKS)
def test_one_check_digit_of_eleven_is_right(check: str) -> None:
    assert is_identity(IDENTITY[:17] + check) == (check == IDENTITY[17])


@pytest.mark.parametrize(
    ("first", "is_one"),
    [
        ("31010119900101001", True),
        ("20010119900101001", False),  # no such province
        ("31010118990101001", False),
        ("31010119901301001", False),
        ("31010119900230001", False),
        ("31010120000229001", True),
        ("31010119000229001", False),  # 1900 was no leap year
    ],
)
def test_province_and_birthday_must_be_possible(first: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_identity(first + check_digit(first)) == is_one


def test_the_old_form_has_a_birthday_of_its_century() -> None:
    assert is_identity("310101900101001")
    assert not is_identity("310101901301001")
    assert not is_identity("31010190010100X")


def test_said_to_be_one_is_one_even_with_a_slip() -> None:
    assert precheck.look("身份证号 310101199001010013").kinds == (Kind.IDENTITY,)
    assert precheck.look("310101199001010013").is_clean


def test_an_address_on_the_web_is_no_person() -> None:
    assert precheck.look(f"https://example.cn/{IDENTITY}").is_clean
    assert not precheck.look(f"https://example.cn/ {IDENTITY}").is_clean


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("in_name", [False, True])
@pytest.mark.parametrize("can_mask", [False, True])
def test_every_choice(kind: Kind, in_name: bool, can_mask: bool) -> None:  # noqa: FBT001
    """Refused is refused; a name cannot be masked; what must not stay cannot be kept."""
    found = (Finding(kind, 0, 1, "*" if can_mask else None),)
    verdict = Verdict(in_name=found) if in_name else Verdict(in_text=found)
    refused = kind in REFUSED or (in_name and kind in (Kind.INTERNAL, Kind.ITINERARY))

    assert verdict.is_refused == refused
    assert (Choice.MASK in verdict.choices) == (can_mask and not in_name and not refused)
    assert (Choice.KEEP in verdict.choices) == (kind not in NEVER_KEPT and not refused)
    assert (Choice.AGAIN in verdict.choices) == (not refused)


def test_two_kinds_allow_what_both_allow() -> None:
    assert precheck.look(f"患者王小明 {IDENTITY}").choices == (Choice.MASK, Choice.AGAIN)
    assert precheck.look("患者王小明，内部文件").choices == (Choice.AGAIN, Choice.KEEP)
    assert precheck.look("机密★ 患者王小明").choices == ()
    assert precheck.look("常规科普", "总结.docx").choices == ()
    assert precheck.look("3床", "总结.docx").choices == (Choice.MASK, Choice.AGAIN, Choice.KEEP)
    assert precheck.look("3床", "患者王小明.jpg").choices == (Choice.AGAIN, Choice.KEEP)


def test_a_public_document_may_carry_its_number() -> None:
    assert precheck.look("", "示卫〔2026〕12号.pdf").kinds == (Kind.DOCUMENT_NUMBER,)
    assert precheck.look("", "（公开）示卫〔2026〕12号.pdf").is_clean
    assert precheck.look("", "示卫宣媒备〔2026〕0017号.pdf").is_clean
    assert precheck.look("示卫〔2026〕12号").is_clean


# properties

PIECES = st.sampled_from(
    [*(text for _, text in TRUE), *LOOKALIKES, "，", " ", "\n", "患者", "床", "１", "*", "某"]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=6).map("".join))
FIRSTS = st.builds(
    lambda province, place, born, serial: f"{province}{place:04}{born:%Y%m%d}{serial:03}",
    st.sampled_from(sorted(PROVINCES)),
    st.integers(0, 9999),
    st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    st.integers(0, 999),
)


def wide(text: str) -> str:
    """Full-width digits, as a Chinese keyboard may give them."""
    return text.translate({digit: digit + 0xFEE0 for digit in range(ord("0"), ord("9") + 1)})


@given(TEXTS)
def test_never_raises_and_spans_stay_within(text: str) -> None:
    found = precheck.find(text)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.mask is None or len(one.mask) == one.end - one.start for one in found)
    assert all(first.end <= then.start for first, then in pairwise(found))
    precheck.find_in_name(text)


@given(TEXTS)
def test_masking_once_is_enough(text: str) -> None:
    masked = precheck.masked(text)

    assert precheck.masked(masked) == masked
    assert len(masked.encode("utf-16-le")) == len(text.encode("utf-16-le"))


BEFORE = st.sampled_from(["", "身份证", "（", "编号 "])
AFTER = st.sampled_from(["", "。", "）", " 号"])


@given(FIRSTS, BEFORE, AFTER)
def test_every_identity_number_is_found(first: str, before: str, after: str) -> None:
    number = first + check_digit(first)
    spaced = f"{number[:6]} {number[6:14]} {number[14:]}"
    for written in (number, number.lower(), wide(number), spaced):
        masked = precheck.masked(before + written + after)
        inner = masked[len(before) + 1 : len(before) + len(written) - 1]
        assert Kind.IDENTITY in precheck.look(before + written + after).kinds
        assert set(inner) == {"*"}


@given(st.integers(13_000_000_000, 19_999_999_999).map(str))
def test_every_mobile_number_is_found(number: str) -> None:
    for written in (number, f"+86 {number}", f"{number[:3]}-{number[3:7]}-{number[7:]}"):
        assert precheck.look(f"电话：{written}").kinds == (Kind.PHONE,)


@pytest.mark.parametrize(
    "text",
    ["联系人：王主任，13812345678", "避开门诊高峰，13812345678联系宣传科", "Wang,13812345678"],
)
def test_a_phone_behind_a_comma_is_one(text: str) -> None:
    assert [one.kind for one in precheck.find(text)] == [Kind.PHONE]


@pytest.mark.parametrize("text", ["合计1,13812345678", "0.13812345678"])
def test_the_rest_of_a_longer_number_is_no_phone(text: str) -> None:
    assert not precheck.find(text)

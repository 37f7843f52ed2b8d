"""Papers: when there are any, what a code stands for, and that a seal holds what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import ed25519, slip, slip_seal
from domain.filing import State
from domain.slip import Standing
from domain.slip_seal import Line

SEED = bytes(range(32))
PUBLIC = ed25519.public_of(SEED)

labels = st.text(st.characters(codec="utf-8", exclude_characters=":#\n\r"), min_size=1, max_size=8)
values = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=80)
sheets = st.lists(st.tuples(labels.map(str.strip).filter(bool), values), min_size=1, max_size=14)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("is_same", [True, False])
@pytest.mark.parametrize("version", [1, 2])
def test_what_holds_of_a_paper(state: State, version: int, *, is_same: bool) -> None:
    found = slip.standing(version=version, state=state, issued_version=1, is_same=is_same)
    if version == 2:
        assert found is Standing.SUPERSEDED
    elif state not in {State.FILED, State.APPROVED}:
        assert found is Standing.OVER
    else:
        assert found is (Standing.HOLDS if is_same else Standing.CHANGED)


@given(st.lists(st.text() | st.integers(), min_size=1, max_size=6), st.data())
def test_a_code_is_of_its_facts_and_of_no_others(
    facts: list[str | int], data: st.DataObject
) -> None:
    code = slip.code_of(SEED, facts)
    assert slip.code_of(SEED, list(facts)) == code
    changed = list(facts)
    changed[data.draw(st.integers(0, len(facts) - 1))] = "another fact altogether"
    if changed != facts:
        assert slip.code_of(SEED, changed) != code
    assert slip.code_of(bytes(32), facts) != code


@given(st.lists(st.text(), min_size=1))
def test_a_code_is_read_as_it_is_printed_and_misread(facts: list[str]) -> None:
    code = slip.code_of(SEED, facts)
    shown = slip.shown_code(code)
    assert slip.code_in(shown) == code
    assert slip.code_in(shown.lower().replace("0", "o").replace("1", "l")) == code
    assert slip.code_in(shown[:-1]) is None


@given(sheets)
def test_a_sealed_paper_is_read_back_and_holds(sheet: list[tuple[str, str]]) -> None:
    lines = [Line.of(label, value) for label, value in sheet]
    sealed = slip_seal.seal(SEED, "某委 报备单", lines, "0123456789AB")
    assert slip_seal.parse(slip_seal.write(sealed)) == sealed
    short = slip_seal.parse(slip_seal.write(sealed, slip_seal.ROOM))
    assert slip_seal.check(short, [PUBLIC]).is_sound
    assert not slip_seal.check(short, [ed25519.public_of(bytes(32))]).is_signed


@given(sheets, st.data())
def test_a_changed_line_is_named(sheet: list[tuple[str, str]], data: st.DataObject) -> None:
    sheet = list(dict(sheet).items())
    at = data.draw(st.integers(0, len(sheet) - 1))
    lines = [Line.of(label, value) for label, value in sheet]
    sealed = slip_seal.seal(SEED, "报备单", lines, "0123456789AB")
    label, value = sheet[at]

    table = [*sheet[:at], (label, value.strip() + "改"), *sheet[at + 1 :]]
    assert label in slip_seal.check(sealed, [PUBLIC], table).changed
    assert label in slip_seal.check(sealed, [PUBLIC], [*sheet, (label, "另一行")]).changed
    assert label in slip_seal.check(sealed, [PUBLIC], [*sheet[:at], *sheet[at + 1 :]]).changed
    forged = list(sealed.lines)
    forged[at] = Line.of(label, value + "改")
    text = slip_seal.write(
        slip_seal.Sealed(sealed.title, tuple(forged), sealed.code, sealed.signature, sealed.hints)
    )
    found = slip_seal.check(slip_seal.parse(text), [PUBLIC])
    assert not found.is_signed
    assert found.changed == (label,)


def test_the_title_and_the_code_are_signed_too() -> None:
    sealed = slip_seal.seal(SEED, "准入单", [Line.of("时间", "15:00")], "0123456789AB")
    text = slip_seal.write(sealed)
    for forged in (text.replace("准入单", "报备单"), text.replace("0123456789AB", "0123456789AC")):
        assert not slip_seal.check(slip_seal.parse(forged), [PUBLIC]).is_signed


def test_a_page_says_each_line_behind_its_label_and_no_more() -> None:
    lines = [Line.of("时间", "15:00 起"), Line.of("记者", "王记者")]
    sealed = slip_seal.seal(SEED, "报备单", lines, "0123456789AB")
    for page, changed in (
        ("某委报备单时间15:00 起记者王记者核验码", ()),
        ("时间15:\n00起记者王记者", ()),
        ("时间09:00 起记者王记者", ("时间",)),
        ("时间15:00 起，次日亦可记者王记者", ("时间",)),
        ("时间15:00 起", ("时间", "记者")),
        ("", ("时间", "记者")),
    ):
        assert slip_seal.check(sealed, [PUBLIC], signs=page).changed == changed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "XB1 报备单",
        "XB1 报备单\n时间:15:00",
        "XB1 报备单\n时间\n=0123456789AB.AA.AA",
        "XB1 报备单\n时间:1\n=0123456789AB.AA.AA",
        "XB1 报备单\n时间:1\n=0123.AA.AA",
        "XB1 报备单\n时间#*\n=0123456789AB." + "A" * 86 + ".AA",
        "XB2 报备单\n时间:1\n=0123456789AB." + "A" * 86 + ".AA",
    ],
)
def test_what_is_no_sealed_paper_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"seal|label"):
        slip_seal.parse(text)

"""The rules every form shares: which question is next, what goes when another answer changes."""

from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import PackError, Refused
from domain.form import (
    KEPT,
    Form,
    Kind,
    Place,
    Question,
    check_text,
    next_question,
    parse_form,
    place,
    previous_question,
    rest,
    without_hidden,
)


def question(key: str, **more: Any) -> Question:
    return Question(key=key, kind=Kind.TEXT, prompt=f"form-{key}", **more)


# a is always asked; b only of those who said yes; c of those who ticked "x"; d of both
FORM = Form(
    name="drill",
    questions=(
        question("a"),
        question("b", shown_when={"a": "yes"}),
        question("c", shown_when={"ticks": "x"}),
        question("d", shown_when={"a": "yes", "ticks": "x"}),
        question("e"),
    ),
)
BESIDE: tuple[dict[str, Any], ...] = ({}, {"ticks": []}, {"ticks": ["x", "y"]}, {"ticks": "x"})
ALL = [
    {key: a if key == "a" else "?" for key in keys} | beside
    for size in range(6)
    for keys in combinations("abcde", size)
    for a, beside in product(("yes", "no"), BESIDE)
]


def shown(answers: dict[str, Any]) -> str:
    """By hand: the rule written a second time."""
    yes, x = answers.get("a") == "yes", "x" in answers.get("ticks", [])
    return "a" + "b" * yes + "c" * x + "d" * (yes and x) + "e"


@pytest.mark.parametrize("answers", ALL, ids=str)
def test_every_state_of_a_small_form(answers: dict[str, Any]) -> None:
    keys = shown(answers)
    assert "".join(q.key for q in FORM.shown(answers)) == keys
    open_ = [key for key in keys if key not in answers]
    following = next_question(FORM, answers)
    assert (following.key if following else None) == (open_[0] if open_ else None)
    for key in "abcde":
        earlier = [k for k in keys if k in answers and k < key]
        before = previous_question(FORM, answers, FORM.question(key))
        assert (before.key if before else None) == (earlier[-1] if earlier else None)
        if key in keys:
            asked = FORM.question(key)
            assert place(FORM, answers, asked) == Place(asked, keys.index(key) + 1, len(keys))
    kept = without_hidden(FORM, answers)
    assert kept == {k: v for k, v in answers.items() if k in keys or k == "ticks"}
    assert without_hidden(FORM, kept) == without_hidden(FORM, without_hidden(FORM, kept))


def test_a_reopened_question_comes_first() -> None:
    asked = next_question(FORM, {"a": "no", "e": "?"}, "a")
    assert asked is not None
    assert asked.key == "a"


def test_a_question_that_is_not_there_is_our_bug() -> None:
    with pytest.raises(KeyError):
        FORM.question("z")


def test_a_hidden_question_has_the_last_place() -> None:
    hidden = FORM.question("b")
    assert place(FORM, {"a": "no"}, hidden) == Place(hidden, 2, 2)


ANY = Form(
    name="any",
    questions=(
        question("mode"),
        question("place", shown_when={"mode": ("film", "live")}, detail=True, required=False),
        question("crew", shown_when={"mode": ("film",), "ok": "yes"}, detail=True, required=False),
        question("note", detail=True, required=False, offered=True),
    ),
)


def test_optional_details_count_as_one_step() -> None:
    film = {"mode": "film", "ok": "yes"}
    for key in ("place", "crew"):
        assert place(ANY, film, ANY.question(key)) == Place(ANY.question(key), 2, 2)
    assert place(ANY, film, ANY.question("mode")).total == 2
    assert place(ANY, {"mode": "phone"}, ANY.question("mode")).total == 1


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        ({}, ["mode"]),
        ({"mode": "phone"}, ["mode"]),
        ({"mode": "live"}, ["mode", "place"]),
        ({"mode": ["phone", "film"]}, ["mode", "place"]),
        ({"mode": "film", "ok": "yes"}, ["mode", "place", "crew"]),
        ({"mode": "film", "ok": "no"}, ["mode", "place"]),
    ],
)
def test_a_list_holds_when_one_of_it_does(answers: dict[str, Any], shown: list[str]) -> None:
    assert [q.key for q in ANY.asked(answers)] == shown
    assert [q.key for q in ANY.shown(answers)] == [*shown, "note"]


def test_what_stood_when_the_form_began_is_no_step() -> None:
    """A return of two answers asks 1/2 and 2/2; one reopened beside them counts too."""
    left = {"mode": "film", "ok": "yes", KEPT: ["crew", "mode", "ok"]}
    assert place(ANY, left, ANY.question("place")) == Place(ANY.question("place"), 1, 1)
    assert place(ANY, left, ANY.question("mode")) == Place(ANY.question("mode"), 1, 2)


def test_what_is_offered_is_never_asked() -> None:
    assert next_question(ANY, {"mode": "phone"}) is None
    assert place(ANY, {"mode": "phone"}, ANY.question("note")).number == 1


def test_the_rest_are_the_optional_details_still_to_come() -> None:
    answers = {"mode": "film", "ok": "yes"}
    assert rest(ANY, answers) == ("place", "crew")
    assert rest(ANY, answers | {"place": ""}) == ("crew",)
    assert rest(ANY, {}) == ()


# typed answers

BOUNDED = question("topic", min_length=4, max_length=60)


@given(st.text(max_size=100))
def test_a_typed_answer_is_within_its_bounds_or_refused(text: str) -> None:
    length = len("\n".join(line.strip() for line in text.strip().splitlines() if line.strip()))
    if not 4 <= length <= 60:
        with pytest.raises(Refused):
            check_text(BOUNDED, text)
        return
    cleaned = check_text(BOUNDED, text)
    assert len(cleaned) == length
    assert cleaned == cleaned.strip()
    assert check_text(BOUNDED, cleaned) == cleaned
    assert "\n\n" not in cleaned


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("一二三", "answer-too-short"),
        ("  一 二 ", "answer-too-short"),
        ("\n\n", "answer-too-short"),
        ("长" * 61, "answer-too-long"),
    ],
)
def test_the_bounds_are_told(text: str, key: str) -> None:
    with pytest.raises(Refused) as raised:
        check_text(BOUNDED, text)
    assert raised.value.key == key
    assert raised.value.values["limit"] in (4, 60)


def test_lines_are_trimmed_and_empty_ones_go() -> None:
    assert check_text(BOUNDED, "  第一行  \n\n   \n第二行 ") == "第一行\n第二行"


# packs


def test_a_form_is_read() -> None:
    text = 'name = "x"\n[[questions]]\nkey = "a"\nkind = "choice"\nprompt = "p"\noptions = ["o"]'
    form = parse_form(text, "x.toml")
    assert form.question("a").options == ("o",)
    assert form.question("a").kind is Kind.CHOICE


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("name = ", "-"),
        ("name = 'x'", "questions"),
        ("name = 'x'\nquestions = []\ncolour = 'red'", "colour"),
        ("name = 'x'\n[[questions]]\nkey = 'a'\nprompt = 'p'\nkind = 'guess'", "questions.0.kind"),
    ],
)
def test_a_wrong_pack_is_named_by_file_and_key(text: str, key: str) -> None:
    with pytest.raises(PackError) as raised:
        parse_form(text, "x.toml")
    assert (raised.value.file, raised.value.key) == ("x.toml", key)

"""Exams: papers drawn from a seed, what counts, every act on every state, banks as written."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import load_banks
from domain import exam
from domain.errors import PackError, Refused
from domain.exam import AttemptAct, AttemptState, Bank, Grade, Kind, Option, Question, Terms
from domain.exam_pack import parse_bank
from domain.exam_text import read_bank

ENDS = datetime(2026, 12, 10, 7, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MEDIA = load_banks()["media"]

# rows: its state; columns: answer, submit, expire, void; "-" is refused
TABLE = """
running    running  submitted  expired  void
submitted  -        -          -        void
expired    -        -          -        void
void       -        -          -        -
paper      -        -          -        void
"""


def question(answer: str = "A", kind: Kind = Kind.SINGLE, options: int = 3) -> Question:
    made = tuple(Option(zh=f"项{at}") for at in range(options))
    return Question(id="q", kind=kind, zh="问", options=made, answer=answer)


def test_every_act_on_every_state() -> None:
    rows = {row.split()[0]: row.split()[1:] for row in TABLE.strip().splitlines()}
    assert set(rows) == set(AttemptState)
    for (state, outcomes), (place, act) in product(rows.items(), enumerate(AttemptAct)):
        if outcomes[place] == "-":
            with pytest.raises(Refused, match="exam-over"):
                exam.outcome(AttemptState(state), act, ENDS, ENDS - SECOND)
        else:
            found = exam.outcome(AttemptState(state), act, ENDS, ENDS - SECOND)
            assert found == outcomes[place]


def test_from_the_last_moment_on_nothing_is_answered() -> None:
    for act in (AttemptAct.ANSWER, AttemptAct.SUBMIT):
        exam.outcome(AttemptState.RUNNING, act, ENDS, ENDS - SECOND)
        with pytest.raises(Refused, match="exam-over"):
            exam.outcome(AttemptState.RUNNING, act, ENDS, ENDS)
    assert exam.outcome(AttemptState.RUNNING, AttemptAct.EXPIRE, ENDS, ENDS) == "expired"


@given(st.integers(0, 2**31), st.integers(1, 41))
def test_a_seed_gives_one_paper(seed: int, count: int) -> None:
    paper = exam.draw(MEDIA, count, seed)
    assert paper == exam.draw(MEDIA, count, seed)
    assert len({one.question_id for one in paper}) == count
    for one in paper:
        known = MEDIA.question(one.question_id)
        assert sorted(one.order) == sorted(exam.LETTERS[: known.width])


def test_two_persons_get_two_papers() -> None:
    assert exam.draw(MEDIA, 20, 1) != exam.draw(MEDIA, 20, 2)


def test_an_answer_as_the_paper_letters_it() -> None:
    assert exam.Drawn("q", "CAB").shown("A") == "B"
    assert exam.Drawn("q", "CAB").shown("AC") == "AB"


def test_one_answer_is_replaced_and_several_are_toggled() -> None:
    single, several = question(), question("AB", Kind.MULTIPLE)
    assert exam.toggled(single, "A", "B") == "B"
    assert exam.toggled(several, "A", "C") == "AC"
    assert exam.toggled(several, "AC", "A") == "C"
    for forged in ("D", "", "AB", "z"):
        with pytest.raises(Refused, match="button-stale"):
            exam.toggled(single, "", forged)


def test_half_an_answer_is_none() -> None:
    several = question("AB", Kind.MULTIPLE)
    assert several.is_right("BA")
    assert not any(several.is_right(given) for given in ("A", "ABC", "", "C"))


@pytest.mark.parametrize(
    ("right", "total", "score", "passes"),
    [
        (16, 20, 80, True),
        (15, 20, 75, False),
        (23, 29, 79, False),
        (24, 29, 82, True),
        (0, 1, 0, False),
    ],
)
def test_a_mark_is_rounded_down_and_passes_exactly(
    right: int, total: int, score: int, *, passes: bool
) -> None:
    assert Grade(right, total).score == score
    assert Grade(right, total).passes(80) is passes


def test_what_was_chosen_is_counted() -> None:
    bank = Bank(name="b", title_zh="题库", questions=(question(),))
    assert exam.grade(bank, [("q", "A")]) == Grade(1, 1)
    assert exam.grade(bank, [("q", "")]) == Grade(0, 1)
    with pytest.raises(KeyError):
        exam.grade(bank, [("gone", "A")])


RUNNING, SUBMITTED = AttemptState.RUNNING, AttemptState.SUBMITTED
EXPIRED, VOID, PAPER = AttemptState.EXPIRED, AttemptState.VOID, AttemptState.PAPER


@pytest.mark.parametrize(
    ("earlier", "again", "found"),
    [
        ([], False, 1),
        ([(SUBMITTED, False)], False, "exam-no-more"),
        ([(SUBMITTED, False)], True, 2),
        ([(EXPIRED, False), (PAPER, False)], True, "exam-no-more"),
        ([(VOID, False)], False, 2),
        ([(RUNNING, False)], True, "exam-running"),
        ([(SUBMITTED, True)], True, "exam-passed"),
    ],
)
def test_which_attempt_may_begin(
    earlier: list[tuple[AttemptState, bool]], found: int | str, *, again: bool
) -> None:
    if isinstance(found, int):
        assert exam.next_number(earlier, again=again) == found
        return
    with pytest.raises(Refused, match=found):
        exam.next_number(earlier, again=again)


def test_terms_that_can_be_held() -> None:
    Terms(41, 30, 80, again=True).check(MEDIA)
    with pytest.raises(Refused, match="exam-questions-few"):
        Terms(42, 30, 80, again=True).check(MEDIA)
    for minutes, mark in ((0, 80), (241, 80), (30, 0), (30, 101)):
        with pytest.raises(Refused, match="exam-terms-unclear"):
            Terms(10, minutes, mark, again=False).check(MEDIA)


def test_the_bank_of_the_house() -> None:
    """Enough of every kind, in both languages, each explained."""
    kinds = [one.kind for one in MEDIA.questions]
    assert len(kinds) >= 30
    assert set(kinds) == set(Kind)
    for one in MEDIA.questions:
        assert one.en
        assert one.why_zh
        assert one.why_en
        assert all(option.en for option in one.options)
        assert len({option.zh for option in one.options}) == len(one.options)
    judged = [one.answer for one in MEDIA.questions if one.kind is Kind.JUDGE]
    assert {"A", "B"} == set(judged)


def test_words_in_both_languages_or_in_one() -> None:
    own = question()
    assert own.words.en == own.words.zh == "问"
    assert own.options[0].words.en == "项0"
    assert own.why is None
    assert MEDIA.questions[0].why is not None
    assert Bank(name="b", title_zh="题库", questions=(own,)).title.en == "题库"


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"answer": "D"}, "options there are"),
        ({"answer": "AA"}, "each once"),
        ({"answer": "AB"}, "one answer"),
        ({"options": 1}, "two to six"),
        ({"options": 7}, "two to six"),
    ],
)
def test_a_question_that_cannot_be_answered_is_none(given: dict[str, object], key: str) -> None:
    with pytest.raises(ValueError, match=key):
        question(**given)  # type: ignore[arg-type]


def test_a_bank_names_each_question_once() -> None:
    with pytest.raises(ValueError, match="each id once"):
        Bank(name="b", title_zh="题库", questions=(question(), question()))
    with pytest.raises(ValueError, match="at least one"):
        Bank(name="b", title_zh="题库", questions=())


def test_a_pack_that_is_wrong_names_file_key_and_reason() -> None:
    with pytest.raises(PackError, match=r"x\.toml: -"):
        parse_bank("name = ", "x.toml")
    with pytest.raises(PackError, match=r"x\.toml: title_zh"):
        parse_bank('name = "x"', "x.toml")


TEXT = """院感知识题库
1. 洗手分几步？（单选）
A. 五步
B. 七步
答案：B
解析：七步洗手法。

2、 下列哪些属于手卫生指征？
Ａ．接触患者前
B) 接触患者后
c: 无菌操作前
正确答案：a、c、B

3. 手套可以代替
洗手。
答案 错
"""


def test_a_bank_as_an_office_writes_it() -> None:
    bank = read_bank("院感 知识", TEXT.splitlines())
    assert bank.name == "院感知识"
    kinds = [(one.kind, one.answer) for one in bank.questions]
    assert kinds == [(Kind.SINGLE, "B"), (Kind.MULTIPLE, "ABC"), (Kind.JUDGE, "B")]
    assert bank.questions[0].why_zh == "七步洗手法。"
    assert bank.questions[2].zh == "手套可以代替洗手。"


WRONG = (
    ("说明\n第一题", 2, "bank-no-number"),
    ("1. 问\nB. 二\n答案：B", 2, "bank-option-order"),
    ("1. 问\nA. 一\nA. 二\n答案：A", 3, "bank-option-order"),
    ("1. 问\nA. 一\nB. 二\n别的话\n答案：A", 4, "bank-line-unknown"),
    ("1. 问\nA. 一\nB. 二", 1, "bank-answer-missing"),
    ("1. 问\n答案：也许", 1, "bank-answer-statement"),
    ("1. 问\nA. 一\nB. 二\n答案：C", 1, "bank-answer-option"),
    ("1. 问\nA. 一\n答案：A", 1, "bank-question-wrong"),
)


@pytest.mark.parametrize(("text", "line", "why"), WRONG)
def test_a_wrong_line_is_named_with_its_reason(text: str, line: int, why: str) -> None:
    with pytest.raises(Refused, match="bank-line") as refused:
        read_bank("题库", text.splitlines())
    assert refused.value.values["line"] == line
    assert refused.value.values["why"].key == why


def test_no_question_and_too_many() -> None:
    with pytest.raises(Refused, match="bank-empty"):
        read_bank("题库", ["标题"])
    with pytest.raises(Refused, match="bank-too-many"):
        read_bank("题库", ["1. 问", "答案：对"] * 501)


@given(st.lists(st.text(max_size=30), max_size=12))
def test_any_text_is_read_or_refused(lines: list[str]) -> None:
    try:
        found = read_bank("题库", lines)
    except Refused:
        return
    assert found.questions

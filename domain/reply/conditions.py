"""The conditions of an assent, cut from the text as typed.

Whatever may be one is kept: behind an assent also a clause that no rule knows.
"""

from collections.abc import Iterator

from domain.reply.clauses import Clause
from domain.reply.doing import Said
from domain.reply.rules import Does
from domain.reply.words import Kind

_BEFORE_TOO = frozenset(
    {
        Does.NO,
        Does.NO_TO_PART,
        Does.LIMIT,
        Does.SUPPLY,
        Does.DELEGATE,
        Does.IF,
        Does.AGAIN,
        Does.ADVICE,
    }
)
_MEANING = frozenset({"其他", "其它", "其余", "除此", "否则", "不然", "要不然", "except"})
_THEM = ("让他们", "叫他们", "请他们", "放他们", "让记者", "叫记者", "让人家")
_PAPERS = frozenset({Does.AGAIN})
_UNSURE = frozenset({Does.IDLE, Does.WAIT, None})
_BEHIND_ONLY = frozenset({Does.WAIT, Does.LACK, None})  # before an assent they are reasons


def conditions_in(text: str, said: tuple[Said, ...]) -> tuple[str, ...]:
    """Runs of clauses within one sentence: 集采那条不归医院讲，删掉 is one."""
    return tuple(text[start:end] for start, end in _runs(_clauses(said)))


def carries_out(one: Said) -> bool:
    """请宣传处办理: who is named carries it out, and decides nothing."""
    return one.does is Does.DELEGATE and one.clause.says("办理", "办", "落实", "安排")


def _clauses(said: tuple[Said, ...]) -> Iterator[Clause | None]:
    """Every clause that is a condition; None for one that is not."""
    agreed = any(one.does is Does.YES_THEN for one in said)  # all before it is what it hangs on
    for one in said:
        agreed = agreed or one.does is Does.YES
        yield one.clause if _is_condition(one, agreed=agreed) else None


def _runs(clauses: Iterator[Clause | None]) -> Iterator[tuple[int, int]]:
    run: tuple[int, int] | None = None
    for clause in clauses:
        if run and (clause is None or clause.opens):
            yield run
            run = None
        if clause is not None:
            run = (run[0] if run else _start(clause), clause.end)
    if run:
        yield run


def _start(clause: Clause) -> int:
    """Without the 但 that joins it to the assent; 其他 and except are part of it."""
    first, *rest = clause.tokens
    joins = first.kind is Kind.BUT and first.text not in _MEANING
    return rest[0].start if rest and joins else first.start


def _is_condition(one: Said, *, agreed: bool) -> bool:
    if carries_out(one) or not one.clause.kinds:
        return False
    if agreed and one.does in _UNSURE and one.clause.has("P[^i]*d|^P[^SiW]"):
        return True  # 提醒他别讲没发表的研究
    if one.does in _PAPERS and not agreed and one.clause.has("[ITl]"):
        return False  # 上一版我退了: that is over
    if one.does is Does.LIMIT and not agreed:
        return one.clause.has("[PyXNdJ]")  # a mere 要 before the assent tells how things are
    if one.does is Does.WAIT and one.clause.is_("[Wt]*I[Yx]*g+[^J]*"):
        return False  # 回头我跟领导报备一声
    if one.does is Does.IDLE:  # 叫他们周末来 says when
        return agreed and one.clause.says(*_THEM) and one.clause.has("x")
    if one.does is Does.ADVICE:
        return one.clause.has("[XdPyY]")  # 建议支持，同意 is no more than an assent
    if one.does is None:
        return agreed and not one.clause.has("^T|l$")
    return one.does in _BEFORE_TOO or (agreed and one.does in _BEHIND_ONLY)

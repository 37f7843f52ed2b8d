"""The clauses of a text together: one reading, the first that holds.

The order is the order of caution: what is doubtful or asked goes before every assent, and an
assent keeps everything beside it as its conditions.
"""

from collections.abc import Callable

from domain.reply.clauses import clauses_of
from domain.reply.conditions import carries_out
from domain.reply.doing import Said, said_in
from domain.reply.found import Found
from domain.reply.meaning import Decision, Reading
from domain.reply.rules import Does
from domain.reply.traits import traits_of
from domain.reply.weighed import conditions_of, weighed
from domain.reply.weights import weights
from domain.reply.words import Kind

LONGEST, LONGEST_CLAUSE = 600, 60  # signs; nobody decides in more, and patterns stay quick

_YES = frozenset({Does.YES, Does.YES_THEN})
_PAPERS = frozenset({Does.AGAIN, Does.SUPPLY, Does.LACK})
_WEAK = ("好", "好的", "好滴", "ok", "行")
_HEARD = ("收到", "知道了", "明白", "了解了")
_DECISIVE = frozenset({Does.NO, Does.WAIT, Does.DELEGATE, Does.AGAIN})


def read_in(text: str) -> Reading:
    if len(text) > LONGEST:
        return Reading(Decision.UNCLEAR)
    clauses = clauses_of(text)
    if not clauses or any(len(clause.kinds) > LONGEST_CLAUSE for clause in clauses):
        return Reading(Decision.UNCLEAR)
    found = Found(text, said_in(clauses))
    decision = weighed(found, by_rule(found), traits_of(text, clauses), weights())
    if decision is Decision.CONDITIONS:
        return Reading(decision, conditions_of(found))
    return Reading(decision, delegate=_delegate(found) if decision is Decision.DELEGATE else None)


def by_rule(found: Found) -> Decision:
    """What the rules alone make of it."""
    assents = found.does(*_YES) and not (_only_opens_the_talk(found) or _hands_over(found))
    steps = _ASSENTING if assents else _OTHER
    return next((decision for decision, holds in steps if holds(found)), Decision.UNCLEAR)


def _only_opens_the_talk(found: Found) -> bool:
    """行, 好 before something else (行，那就别接), or taken back by a last plain no."""
    if _is_doubtful(found) or found.does(Does.ASK):
        return False
    yes = found.of(*_YES)
    if all(one.clause.is_("J?F+l?") for one in yes):
        after = found.said[found.said.index(yes[0]) + 1 :]
        joined = any(one.clause.has("^K") for one in after)  # 行，不过…: an assent after all
        return not joined and any(one.does in _DECISIVE and not carries_out(one) for one in after)
    weak = not any(one.clause.has("A") for one in yes) or found.some("v")
    return _says_a_plain_no(found) and weak and found.of(Does.NO, *_YES)[-1].does is Does.NO


def _hands_over(found: Found) -> bool:
    """报给宣传处就行."""
    alone = all(one.clause.is_("J?F+l?") for one in found.of(*_YES))
    return alone and not found.does(Does.YES) and found.some("[Gg]x?H", Does.DELEGATE)


def _only_acknowledges(found: Found) -> bool:
    """好的收到."""
    yes = found.of(*_YES)
    weak = all(one.clause.is_("[xi]*F+i*") and one.clause.says(*_WEAK) for one in yes)
    return weak and any(one.clause.says(*_HEARD) for one in found.said)


def _is_reluctant(found: Found) -> bool:
    """也行吧，不过我不太想接."""
    return found.some("^K?x?Ix?ND", Does.NO)


def _says_a_plain_no(found: Found) -> bool:
    """不同意, 不接, 算了, and nothing more in the clause."""
    return any(one.clause.is_("[IbJ]*(?:NA|R|ND)l?") for one in found.of(Does.NO))


def _is_doubtful(found: Found) -> bool:
    """Roundabout, mocking or somebody's advice, and no last plain word that outweighs it."""
    about = [one for one in found.of(Does.MOOT, Does.ADVICE) if not _is_a_wish(found, one)]
    if not about:
        return False
    last = found.said[-1]
    if last.clause.asked or not last.clause.is_("[IJ]*(?:A|NA|ND|R)l?"):
        return True
    return last.does in _YES and any(one.clause.has("[mUqC](?!A)") for one in about)


def _is_a_wish(found: Found, advice: Said) -> bool:
    """同意，建议换成刘主任: how it is to be done."""
    before = found.said[: found.said.index(advice)]
    agreed = any(one.does in _YES and one.clause.has("A") for one in before)
    return agreed and advice.clause.is_("U[^AFRDN]*[XdPyY][^AFRD]*")


def _cannot_be_assent(found: Found) -> bool:
    takes_sides = found.some("o.*[AF].*o.*N")
    return takes_sides or _is_doubtful(found) or _says_a_plain_no(found)


def _asks(found: Found) -> bool:
    asked = any(one.clause.asked for one in found.said) or not _ends_plainly(found)
    return asked and found.does(Does.ASK) and not found.does(Does.AGAIN)


def _ends_plainly(found: Found) -> bool:
    """A long story, and then 同意 or 不接 alone: the last word is the decision."""
    told = [one for one in found.said if not one.clause.has("i")]
    return bool(told) and told[-1].clause.is_("[IbJK]*(?:AD*|NA|ND+|R)l?")


def _ends_with_no(found: Found) -> bool:
    last = [one for one in found.said if not one.clause.has("i")][-1:]
    return _ends_plainly(found) and last[0].does is Does.NO


def _hangs_on_others(found: Found) -> bool:
    """张院长同意了我就同意, 晚上再批."""
    if found.does(Does.YES):
        return False
    later = any(one.clause.says("再") for one in found.of(Does.YES_THEN))
    if later and not found.does(*_PAPERS):  # 到了再批
        return True
    waits = found.does(Does.WAIT, Does.SAID) or found.some("H.*(?:[AFV]|N.?p)")
    return waits or any(one.clause.is_("t+x?") for one in found.said)


def _hangs_on_papers(found: Found) -> bool:
    """补好就批; 基本同意，改好重报."""
    if not found.does(Does.YES):
        return found.does(*_PAPERS)
    if _ends_plainly(found):
        return False
    again = found.of(Does.AGAIN)
    return any(one.clause.has("[MXO]") for one in again) or (
        bool(again) and found.does(Does.LACK, Does.SUPPLY)
    )


def _is_others_condition(found: Found) -> bool:
    """除非院长同意，否则我不批."""
    return found.some("C.*H|H.*C", Does.WAIT, Does.IF)


def _is_somebodys_view(found: Found) -> bool:
    """张主任不同意, and nothing of one's own; 拟同意."""
    if len(found.said) == 1 and found.said[0].clause.is_("[xT]*HNAl?"):
        return True
    if found.does(Does.MOOT, Does.ADVICE) and found.does(Does.WAIT):  # 不是不同意，要等通报
        return found.some("[mq]")
    return _is_doubtful(found) and not (found.does(Does.DELEGATE) and not found.does(Does.MOOT))


def _goes_back(found: Found) -> bool:
    return found.does(Does.AGAIN, Does.SUPPLY) or (
        found.does(Does.LACK) and not found.does(Does.NO)
    )


def _is_not_now(found: Found) -> bool:
    """现在不方便，晚点回: the no is about the moment."""
    no = found.of(Does.NO)
    return (
        bool(no) and found.does(Does.WAIT) and all(one.clause.is_("x?N|[xT]*HNAl?") for one in no)
    )


def _delegate(found: Found) -> str | None:
    """Whom a clause hands it to, as typed."""
    for one in found.of(Does.DELEGATE):
        who = one.clause.first_of(Kind.WHO)
        if who is not None:
            return found.text[who.start : who.end]
    return None


_Steps = tuple[tuple[Decision, Callable[[Found], bool]], ...]

_ASSENTING: _Steps = (
    (Decision.UNCLEAR, _is_doubtful),
    (Decision.QUESTION, _asks),
    (Decision.UNCLEAR, _cannot_be_assent),
    (Decision.UNCLEAR, _only_acknowledges),
    (Decision.UNCLEAR, _is_reluctant),
    (Decision.HOLD, _hangs_on_others),
    (Decision.RETURN, _hangs_on_papers),
    (Decision.CONDITIONS, lambda found: bool(found.conditions)),
    (Decision.APPROVE, lambda _found: True),
)
_OTHER: _Steps = (
    (Decision.HOLD, _is_others_condition),
    (Decision.UNCLEAR, _is_somebodys_view),
    (Decision.REJECT, _ends_with_no),
    (Decision.DELEGATE, lambda found: found.does(Does.DELEGATE) and not found.does(Does.NO)),
    (Decision.RETURN, _goes_back),
    (Decision.HOLD, _is_not_now),
    (Decision.REJECT, lambda found: found.does(Does.NO)),
    (Decision.QUESTION, lambda found: found.does(Does.ASK)),
    (Decision.HOLD, lambda found: found.does(Does.WAIT)),
    (Decision.UNCLEAR, lambda found: found.does(Does.SAID)),
    (Decision.CONDITIONS, lambda found: found.some("yA", Does.LIMIT)),
    (Decision.REJECT, lambda found: found.does(Does.NO_TO_PART)),
    (Decision.RETURN, lambda found: found.some("O.*[YX]|XO", Does.LIMIT)),
    (Decision.CONDITIONS, lambda found: found.some("[yXAFK]|Np|YY|JD|^J", Does.LIMIT)),
)

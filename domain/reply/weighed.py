"""The reading of the rules beside what the labelled replies weigh: which of the two is said back.

The rules know what a word does; the weights know what people mean by a clause that no rule is
about.  Whatever may direct or forbid is the rules' alone (decision 0039).
"""

from collections.abc import Iterable

from domain.reply.doing import Said
from domain.reply.found import Found
from domain.reply.meaning import Decision
from domain.reply.rules import Does
from domain.reply.weights import Weights, shares

TRUST = 3.0  # how many times the share of the rules' reading counts, if a rule was about it
SURE = 0.6  # the share from which on an assent is read where the rules see none or less
PLAIN = 0.8  # the share from which on what stands before an assent tells how things are

_YES = frozenset({Decision.APPROVE, Decision.CONDITIONS})
_AGREES = frozenset({Does.YES, Does.YES_THEN})
_SAYS_NOTHING = _AGREES | {Does.IDLE}
_UNTOLD = frozenset({Does.DELEGATE, None})
_DIRECTS = frozenset({Does.NO_TO_PART, Does.SUPPLY, Does.IF, Does.AGAIN})


def weighed(found: Found, by_rule: Decision, traits: Iterable[str], table: Weights) -> Decision:
    """The likeliest decision that caution allows."""
    share = shares(traits, table)
    share[by_rule] *= TRUST if _is_about_it(found, by_rule) else 1
    whole = sum(share.values())
    likely = sorted(Decision, key=lambda one: -share[one])
    best = next(one for one in likely if _is_allowed(found, one, by_rule, share[one] / whole))
    if best is Decision.APPROVE and by_rule is not best:
        plainly = share[best] / whole >= PLAIN and not directs_behind(found)
        return best if plainly or not directs(found) else Decision.CONDITIONS
    return best


def _is_about_it(found: Found, by_rule: Decision) -> bool:
    """No rule is about what is only unknown: neither unclear for want of one, nor kept in case."""
    if by_rule is Decision.UNCLEAR:
        return found.does(Does.MOOT, Does.SAID, Does.ADVICE)
    if by_rule is Decision.APPROVE:
        return not found.does(Does.LIMIT, None)
    return by_rule is not Decision.CONDITIONS or directs(found)


def _is_allowed(found: Found, decision: Decision, by_rule: Decision, share: float) -> bool:
    """No assent is read into a refusal, a mention or a question, and no doubt drops a clause."""
    if decision not in _YES or by_rule is Decision.APPROVE:
        return True
    if by_rule is Decision.CONDITIONS:
        return decision is by_rule or share >= SURE
    if by_rule is Decision.REJECT and not found.does(*_AGREES):
        return False
    if found.does(Does.MOOT, Does.SAID) or any(one.clause.asked for one in found.said):
        return False
    return share >= SURE


def directs(found: Found) -> bool:
    """Something is to be done or left; what tells a reason or says thanks does not direct."""
    return any(map(_directs, found.said))


def directs_behind(found: Found) -> bool:
    """It directs behind an assent, where nobody tells a story any more."""
    agreed = next((n for n, one in enumerate(found.said) if one.does in _AGREES), 0)
    return any(map(_directs, found.said[agreed:]))


def _directs(one: Said) -> bool:
    if one.clause.tokens[0].text == "no":  # no access to the lab
        return one.does not in _AGREES
    if one.does is Does.LIMIT:
        return one.clause.has("[PyYX]|N.?[dG]")
    if one.does is Does.NO:
        return one.clause.has("[ADdP]")
    if one.does in _UNTOLD:
        return one.clause.has("^[^ITl]*V$")  # 稿件先审
    return one.does in _DIRECTS


def conditions_of(found: Found) -> tuple[str, ...]:
    """The conditions as typed; where no clause is one by itself, all that is no bare assent."""
    if found.conditions:
        return found.conditions
    rest = [one.clause for one in found.said if one.does not in _SAYS_NOTHING]
    return tuple(found.text[one.start : one.end] for one in rest) or (found.text.strip(),)

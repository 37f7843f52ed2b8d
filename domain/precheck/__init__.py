"""What must not be kept, found in what somebody sends, before it is kept (product.md F9, §0.3).

``plain`` text → findings, each with what may be done about it (finding.py): numbers of persons and
patients (numbers.py), beds (beds.py), patients' names (names.py), secrets (secrets.py).  Nothing is
stored and nothing is sent here; a false alarm costs a press, so a pattern must be sure of itself.
"""

from collections.abc import Callable

from domain.precheck.beds import beds
from domain.precheck.finding import Choice, Finding, Kind, Verdict
from domain.precheck.names import names
from domain.precheck.numbers import identities, patient_numbers, phones
from domain.precheck.plain import plain, without_addresses
from domain.precheck.secrets import name_marks, text_marks

__all__ = ["Choice", "Finding", "Kind", "Verdict", "find", "find_in_name", "look", "masked"]

# In the order of certainty: where two overlap, the first one counts.
_READERS: tuple[Callable[[str], list[Finding]], ...] = (
    identities,
    patient_numbers,
    phones,
    beds,
    names,
)


def find(text: str) -> tuple[Finding, ...]:
    """Everything found in a text, in its order.  Spans are those of ``text`` itself."""
    read = without_addresses(plain(text))
    return _apart([one for reader in (*_READERS, text_marks) for one in reader(read)])


def find_in_name(name: str) -> tuple[Finding, ...]:
    """Everything found in the name of a file, where marks of secrecy weigh more."""
    read = plain(name)
    return _apart([one for reader in (*_READERS, name_marks) for one in reader(read)])


def masked(text: str) -> str:
    """The text with all that can be masked masked, as long as before: formatting stays in place.

    What only shows once something beside it is masked is masked too, so that once is enough.
    """
    covered = _covered(text)
    return text if covered == text else masked(covered)


def _covered(text: str) -> str:
    letters = list(text)
    for found in find(text):
        if found.mask is not None:
            letters[found.start : found.end] = found.mask
    return "".join(letters)


def look(text: str, name: str = "") -> Verdict:
    """A message looked through: its text or caption, and the name of its file."""
    return Verdict(find(text), find_in_name(name))


def _apart(found: list[Finding]) -> tuple[Finding, ...]:
    kept: list[Finding] = []
    for one in found:
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.start))

"""The second layer of a filing: what depends on what, and what it must hold (interview.md §7, §9).

Answers to it are details: a key of packs/forms/filing.toml and a JSON value each.
"""

from collections.abc import Collection, Mapping
from typing import Any

from domain.errors import Refused
from domain.filing_class import FilingClass, Flag, Mode, Outlet

Details = Mapping[str, Any]

YES, NO = "yes", "no"
MAX_QUESTIONS = 10  # of an outline (interview.md §9)
PLAIN = ("text", "link")  # parts of an answer that are no file

# What a copy takes along; a consent, an outline or a statement is this one interview's own.
LASTING = frozenset(
    {
        "press_card",
        "foreign_kind",
        "foreign_card",
        "place",
        "crew",
        "escort",
        "programme",
        "live_fallback",
        "parking",
    }
)
# What a return names, and which details it asks again; 「其他内容」 is all the rest.
NAMED: Mapping[str, frozenset[str]] = {
    "consent": frozenset({"consent", "guardian", "consent_holder"}),
    "outline": frozenset({"outline"}),
    "press_card": frozenset({"press_card"}),
}
OTHERS = "details"


def consent_key(flags: Collection[Flag]) -> str:
    """Whose consent is recorded: a minor's guardian signs, a patient too who is one."""
    if Flag.MINOR in flags:
        return "guardian"
    return "consent" if Flag.PATIENT in flags else ""


def has_consent(flags: Collection[Flag], details: Details) -> bool:
    """Whether a filing may be agreed to: nobody's consent is needed, or it is recorded as yes."""
    key = consent_key(flags)
    return not key or details.get(key) == YES


def follows(
    mode: Mode,
    flags: Collection[Flag],
    outlet: Outlet,
    filing_class: FilingClass,
    details: Details,
) -> dict[str, Any]:
    """What the questions of the second layer depend on."""
    unregistered = ["unregistered"] if outlet is Outlet.UNKNOWN else []
    foreign = [Flag.FOREIGN.value] if outlet is Outlet.FOREIGN else []
    situation = dict.fromkeys(
        [mode.value, *(flag.value for flag in flags), *unregistered, *foreign]
    )
    key = consent_key(flags)
    return {
        "situation": list(situation),
        "path": "filing" if filing_class is FilingClass.A else "approval",
        "consent_by": {"guardian": "guardian", "consent": "patient"}.get(key, ""),
        "paper": YES if key and details.get(key) == YES else "",
    }


def asked_again(fields: Collection[str], keys: Collection[str]) -> frozenset[str]:
    """The details that a return for these fields asks again."""
    named = frozenset(key for field in fields for key in NAMED.get(field, ()))
    if OTHERS not in fields:
        return named
    return named | frozenset(keys) - frozenset(key for own in NAMED.values() for key in own)


def changed_fields(before: Details, after: Details) -> frozenset[str]:
    """What of the second layer is not as it was, as a return names it."""
    keys = {key for key in {*before, *after} if before.get(key) != after.get(key)}
    return frozenset(
        next((field for field, own in NAMED.items() if key in own), OTHERS) for key in keys
    )


def check_outline(parts: Collection[Mapping[str, Any]]) -> None:
    """At most ten questions.  Raises Refused with how many there are."""
    text = "\n".join(str(part.get("text", "")) for part in parts if part["kind"] in PLAIN)
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > MAX_QUESTIONS:
        raise Refused("filing-outline-long", count=len(lines), limit=MAX_QUESTIONS)


def check_programme(answer: str) -> None:
    """A health programme is not paid for and shows no number to call (broadcasting rules, §3).

    Raises Refused when it does.
    """
    if answer != YES:
        raise Refused("filing-programme-not-clean")


def files_of(details: Details) -> list[tuple[str, Mapping[str, Any]]]:
    """Every file among the answers, with the key of its question."""
    return [
        (key, part)
        for key, value in details.items()
        if isinstance(value, list)
        for part in value
        if part["kind"] not in PLAIN
    ]

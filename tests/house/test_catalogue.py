"""The catalogue and the code agree: every sentence exists, is used, fits, and keeps the tone."""

import re
from collections.abc import Iterator

import pytest

from tests.texts.key_uses import Use, mentioned, uses
from tests.texts.markup_check import read
from tests.texts.templates import Template, templates
from texts.bundles import LANGUAGES
from texts.limits import CAPTION, LABEL, TEXT, TOAST, units
from texts.markup import plain

# Keys that the code puts together, so that no file names them whole: prefix and reason.
COMPUTED = {
    "role-": "domain/permission.Role, shown where a person's roles are listed",
    "unit-kind-": "the kinds of units of the glossary, stored as codes",
    "level-": "the levels of units, stored as codes",
}
# Sentences on a file somebody sent; they are never the answer to a press.
NEVER_A_TOAST = ("sheet-", "document-", "plan-text-")

# How long a value is taken to be: a unit's full name with an address, a topic; what a button
# shows of one; a number or a short name in a toast.  Longer texts are cut (texts/limits).
IN_TEXT, IN_LABEL, IN_TOAST = 120, 24, 20

LABELLING = ("press", "Button", "Choice")
VARIABLE = re.compile(r"\{\w+\}")
VARIABLE_IN_TAG = re.compile(r"<[^>]*\{\w+\}[^>]*>")
SYMBOL = re.compile("[\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")


@pytest.fixture(scope="module")
def chinese() -> dict[str, Template]:
    return templates("zh-CN")


def everywhere() -> Iterator[tuple[str, Template]]:
    for language in LANGUAGES:
        for template in templates(language).values():
            yield f"{language} {template.key}", template


def said(found: list[str], complaint: str) -> None:
    assert not found, f"{complaint}:\n  " + "\n  ".join(sorted(found))


def longest(template: Template, value: int) -> int:
    filled = (VARIABLE.sub("长" * value, wording) for wording in template.wordings)
    return max(map(units, filled))


def test_both_languages_say_the_same(chinese: dict[str, Template]) -> None:
    english = templates("en")

    said([f"{key} (only zh-CN)" for key in chinese.keys() - english.keys()], "no English for")
    said([f"{key} (only en)" for key in english.keys() - chinese.keys()], "no Chinese for")
    said(
        [
            f"{key}: {sorted(chinese[key].variables)} and {sorted(english[key].variables)}"
            for key in chinese
            if chinese[key].variables != english[key].variables
        ],
        "the two languages ask for different values",
    )


def test_every_key_the_code_says_exists(chinese: dict[str, Template]) -> None:
    told = [use for use in uses() if use.exact or has_a_family(use)]
    missing = [use for use in told if not any(use.names(key) for key in chinese)]

    said([f"{use.pattern}  ({use.call.place})" for use in missing], "keys without a sentence")


def test_every_sentence_gets_the_values_it_asks_for(chinese: dict[str, Template]) -> None:
    seen = [(use, chinese[use.pattern]) for use in uses() if use.exact and use.pattern in chinese]
    lacking = [
        f"{use.pattern}: {sorted(template.variables - use.call.values)}  ({use.call.place})"
        for use, template in seen
        if use.call.values is not None and template.variables - use.call.values
    ]

    said(lacking, "values that nobody gives")


def test_every_sentence_is_used(chinese: dict[str, Template]) -> None:
    by_shape = [use for use in uses() if not use.exact and has_a_family(use)]
    known = mentioned() | {use.pattern for use in uses()}
    known |= {key for template in chinese.values() for key in template.references}

    unused = [
        key
        for key in chinese.keys() - known
        if not key.startswith(tuple(COMPUTED)) and not any(use.names(key) for use in by_shape)
    ]

    said(unused, "sentences that nobody says")


def has_a_family(use: Use) -> bool:
    """The f-string of handlers/buttons fits every button; its callers are found instead."""
    return not use.pattern.startswith(r"button\-[")


def test_every_family_is_there(chinese: dict[str, Template]) -> None:
    said(
        [p for p in COMPUTED if not any(k.startswith(p) for k in chinese)], "families without a key"
    )


def test_a_sentence_is_one_message() -> None:
    said([name for name, t in everywhere() if longest(t, IN_TEXT) > TEXT], f"longer than {TEXT}")


def test_a_caption_fits_its_picture() -> None:
    captions = {use.pattern for use in uses() if "attachment" in use.call.keywords}
    said(
        [name for name, t in everywhere() if t.key in captions and longest(t, IN_TEXT) > CAPTION],
        f"longer than {CAPTION}",
    )


def test_a_toast_is_read_at_a_glance() -> None:
    said(
        [
            f"{name}: {longest(t, IN_TOAST)}"
            for name, t in everywhere()
            if t.key in said_on_a_press() and not t.key.startswith(NEVER_A_TOAST)
            if longest(t, IN_TOAST) > TOAST
        ],
        f"a refusal may answer a press, where Telegram shows {TOAST} characters",
    )


def said_on_a_press() -> set[str]:
    return {use.pattern for use in uses() if use.call.name in ("tell", "Refused")}


def test_a_button_is_short_and_plain() -> None:
    labels = {use.pattern for use in uses() if use.call.name in LABELLING}
    labels |= {k for k in templates("en") if k.startswith("button-")} - said_on_a_press()
    buttons = [(name, template) for name, template in everywhere() if template.key in labels]

    said(
        [f"{n}: {longest(t, IN_LABEL)}" for n, t in buttons if longest(t, IN_LABEL) > LABEL], "long"
    )
    said(
        [n for n, t in buttons if any(plain(w) != w or "\n" in w for w in t.wordings)], "not plain"
    )


def test_the_markup_is_telegrams() -> None:
    faults = [
        f"{name}: {fault}"
        for name, template in everywhere()
        for wording in template.wordings
        for fault in read(wording).faults
    ]
    inside = [n for n, t in everywhere() if any(map(VARIABLE_IN_TAG.search, t.wordings))]

    said(faults, "Telegram would refuse")
    said(inside, "a value within a tag could break out of it")


def test_the_tone_is_calm() -> None:
    loud = [n for n, t in everywhere() if any("!" in w or "！" in w for w in t.wordings)]
    gaudy = [n for n, t in everywhere() if any(len(SYMBOL.findall(w)) > 1 for w in t.wordings)]

    said(loud, "no exclamation marks")
    said(gaudy, "one symbol at most")


def test_the_office_says_you_politely() -> None:
    familiar = [t.key for t in templates("zh-CN").values() if any("你" in w for w in t.wordings)]

    said(familiar, "您, not 你")

"""Reasons are listed, and an alternative stands beside every refusal."""

import pytest

from bot.facts import load_reasons
from domain import decision
from domain.decision import Alternative, Refusal
from domain.errors import PackError, Refused
from texts.bundles import bundle

LISTED = {  # interview.md §5
    "secret": "usual",
    "epidemic_authority": "usual",
    "patient": "usual",
    "identity": "usual",
    "ward_order": "usual",
    "statement_coming": "typed",
    "time_clash": "slot",
    "person": "expert",
    "not_ours": "typed",
}


def test_the_pack_lists_the_nine_reasons() -> None:
    assert {code: reason.alternative for code, reason in load_reasons().items()} == LISTED


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_reason_has_its_words(language: str) -> None:
    keys = bundle(language).keys
    for code, alternative in LISTED.items():
        name = code.replace("_", "-")
        assert f"filing-reason-{name}" in keys
        assert f"form-filing-alternative-{name}" in keys
        assert (f"filing-usual-{name}" in keys) == (alternative == "usual")


@pytest.mark.parametrize(("code", "alternative"), list(LISTED.items()))
def test_an_alternative_is_required_where_only_the_approver_knows_it(
    code: str, alternative: str
) -> None:
    reasons = load_reasons()
    decision.check_refusal(Refusal(code, "周四上午九点"), reasons)
    if alternative == Alternative.USUAL:
        decision.check_refusal(Refusal(code, None), reasons)
        return
    with pytest.raises(Refused) as refused:
        decision.check_refusal(Refusal(code, None), reasons)
    assert refused.value.key == "filing-alternative-missing"


def test_no_other_reason_is_accepted() -> None:
    with pytest.raises(Refused) as refused:
        decision.check_refusal(Refusal("negative_coverage", "以后再说"), load_reasons())
    assert refused.value.key == "filing-reason-not-listed"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[[reasons]\n", "-"),
        ('[[reasons]]\ncode = "a"\nalternative = "maybe"\n', "reasons.0.alternative"),
        ('[[reasons]]\ncode = "a"\n', "reasons.0.alternative"),
        ("more = 1\nreasons = []\n", "more"),
    ],
)
def test_a_wrong_pack_is_named(text: str, key: str) -> None:
    with pytest.raises(PackError) as error:
        decision.parse_reasons(text, "reasons.toml")
    assert error.value.file == "reasons.toml"
    assert error.value.key == key

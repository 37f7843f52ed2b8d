"""What a key and its values become, in both languages."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.messages import Day, Excerpt, Lines, Phrase, Span, Value
from tests.texts.conftest import ZONE
from tests.texts.markup_check import read
from texts.bundles import LANGUAGES, Bundle, TextError
from texts.limits import LABEL, TOAST
from texts.words import Words

NOW = datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
VALUES = st.recursive(
    st.text()
    | st.integers()
    | st.dates()
    | st.builds(Excerpt, text=st.text(), room=st.integers(1, 20))
    | st.sampled_from(["<b>", "&lt;", "</code>", '"', "{x}"]),
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple)
        | st.lists(inner, max_size=4).map(lambda parts: Lines(tuple(parts)))
        | inner.map(lambda value: Phrase("apology", {"number": value}))
    ),
    max_leaves=8,
)


@given(value=VALUES, language=st.sampled_from(LANGUAGES))
def test_no_value_can_bring_a_tag(value: Value, language: str) -> None:
    words = Words(language, ZONE)
    alone = read(words.say("apology", {"number": "x"}, now=NOW)).seen

    shown = read(words.say("apology", {"number": value}, now=NOW))

    assert not shown.faults
    assert set(shown.seen) == set(alone)


@given(text=st.text(), language=st.sampled_from(LANGUAGES))
def test_a_text_arrives_as_it_was_written(text: str, language: str) -> None:
    words = Words(language, ZONE)

    assert read(words.show(text, now=NOW)).text == text.replace("\ufdd0", "")
    assert text.replace("\ufdd0", "") in words.plain("apology", {"number": text}, now=NOW)


def test_quotes_stay_as_typed(words: Words, now: datetime) -> None:
    assert words.show('他说"可以"，it\'s <ok> & done', now=now) == (
        '他说"可以"，it\'s &lt;ok&gt; &amp; done'
    )


def test_an_excerpt_is_cut_before_it_is_escaped(words: Words, now: datetime) -> None:
    assert words.show(Excerpt("<<<<<", 5), now=now) == "&lt;&lt;&lt;&lt;&lt;"
    assert words.show(Excerpt("只谈流感，不谈别的", 5), now=now) == "只谈流感…"


def test_a_whole_document_fits_into_one_value(words: Words, now: datetime) -> None:
    body = "第一段 <重要>\n" * 2000

    assert body in words.plain("apology", {"number": body}, now=now)


@pytest.mark.parametrize(
    ("value", "chinese_text", "english_text"),
    [
        (datetime(2026, 12, 2, 7, 0, tzinfo=UTC), "12月2日 周三 15:00", "Wed 2 Dec 15:00"),
        (
            datetime(2027, 1, 5, 0, 30, tzinfo=UTC),
            "2027年1月5日 周二 08:30",
            "Tue 5 Jan 2027 08:30",
        ),
        (
            datetime(2026, 12, 31, 16, 0, tzinfo=UTC),
            "2027年1月1日 周五 00:00",
            "Fri 1 Jan 2027 00:00",
        ),
        (date(2026, 12, 2), "12月2日 周三", "Wed 2 Dec"),
        (Day(date(2025, 3, 9)), "2025年3月9日 周日", "Sun 9 Mar 2025"),
        (
            Span(datetime(2026, 12, 2, 6, 0, tzinfo=UTC), datetime(2026, 12, 2, 8, 0, tzinfo=UTC)),
            "12月2日 周三 14:00–16:00",
            "Wed 2 Dec 14:00–16:00",
        ),
        (
            Span(
                datetime(2026, 12, 31, 14, 0, tzinfo=UTC), datetime(2026, 12, 31, 18, 0, tzinfo=UTC)
            ),
            "12月31日 周四 22:00 – 2027年1月1日 周五 02:00",
            "Thu 31 Dec 22:00 – Fri 1 Jan 2027 02:00",
        ),
        (3000, "3000", "3000"),
        (-1, "-1", "-1"),
        (("流感", "疫苗", 3), "流感、疫苗、3", "流感, 疫苗, 3"),
        ((), "", ""),
        (Lines(("甲", date(2026, 12, 2))), "甲\n12月2日 周三", "甲\nWed 2 Dec"),
        (Lines(()), "", ""),
        (Phrase("role-duty-officer"), "值班员", "duty officer"),
    ],
)
def test_every_kind_of_value(value: Value, chinese_text: str, english_text: str) -> None:
    assert Words("zh-CN", ZONE).show(value, now=NOW) == chinese_text
    assert Words("en", ZONE).show(value, now=NOW) == english_text


@pytest.mark.parametrize("number", [0, 7, -7, 1234567, 2**52, 10**30])
def test_a_number_is_shown_as_digits(words: Words, now: datetime, number: int) -> None:
    assert words.plain("content-too-many", {"limit": number}, now=now).count(str(number)) == 1


def test_the_year_is_the_readers_not_utc_s(chinese: Words) -> None:
    new_years_eve_in_utc = datetime(2026, 12, 31, 16, 30, tzinfo=UTC)

    assert chinese.show(date(2027, 1, 5), now=new_years_eve_in_utc) == "1月5日 周二"
    assert chinese.show(date(2026, 12, 31), now=new_years_eve_in_utc) == "2026年12月31日 周四"


@given(at=st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)), minutes=st.integers(0, 3000))  # noqa: DTZ001  (made aware below)
def test_a_span_shows_both_of_its_ends(at: datetime, minutes: int) -> None:
    start = at.replace(tzinfo=UTC)
    end = start + timedelta(minutes=minutes)

    shown = Words("zh-CN", ZONE).show(Span(start, end), now=NOW)

    assert f"{start.astimezone(ZONE):%H:%M}" in shown
    assert shown.endswith(f"{end.astimezone(ZONE):%H:%M}")
    assert shown.count("周") == (
        1 if start.astimezone(ZONE).date() == end.astimezone(ZONE).date() else 2
    )


@pytest.mark.parametrize("value", [True, None, 1.5, ["a"], {"a": 1}, b"a"])
def test_other_kinds_of_values_are_our_bug(words: Words, now: datetime, value: Value) -> None:
    with pytest.raises(TypeError):
        words.say("apology", {"number": value}, now=now)


def test_an_instant_without_zone_is_our_bug(words: Words, now: datetime) -> None:
    with pytest.raises(ValueError, match="without zone"):
        words.show(datetime(2026, 12, 2, 15, 0), now=now)  # noqa: DTZ001  (the point of the test)


def test_a_missing_key_or_value_is_our_bug(words: Words, now: datetime) -> None:
    with pytest.raises(TextError, match="no-such-key"):
        words.say("no-such-key", {}, now=now)
    with pytest.raises(TextError, match="limit"):
        words.say("content-too-many", {}, now=now)


def test_a_label_is_plain_and_short(chinese: Words) -> None:
    assert chinese.label(Phrase("moment-at", {"day": "A&B", "time": "<1>"})) == "A&B <1>"

    long = chinese.label(Phrase("moment-at", {"day": "长" * 99, "time": ""}))

    assert (len(long), long[-2:]) == (LABEL, "长…")


def test_a_label_without_a_clock_names_the_year(chinese: Words, now: datetime) -> None:
    phrase = Phrase("moment-at", {"day": date(2026, 12, 2), "time": "15:00"})

    assert chinese.label(phrase) == "2026年12月2日 周三 15:00"
    assert chinese.label(phrase, now=now) == "12月2日 周三 15:00"


def test_a_toast_fits_telegrams_limit(words: Words, now: datetime) -> None:
    assert len(words.toast(Phrase("apology", {"number": "长" * 300}), now=now)) == TOAST


def english_bundle(folder: Path, text: str, name: str = "some.ftl") -> Bundle:
    (folder / name).write_text(text, encoding="utf-8")
    return Bundle("en", folder)


def test_english_plurals_follow_the_number(tmp_path: Path, english: Words, now: datetime) -> None:
    sentence = (
        "reports = { $count ->\n    [0] No report\n    [one] One report\n"
        "   *[other] { $count } reports\n}\n"
    )
    counted = Words("en", ZONE, catalogue=english_bundle(tmp_path, sentence))

    told = [counted.say("reports", {"count": count}, now=now) for count in (0, 1, 2, 1200)]

    assert told == ["No report", "One report", "2 reports", "1200 reports"]


def test_a_sentence_may_choose_by_a_word(tmp_path: Path, now: datetime) -> None:
    sentence = "decided = { $how ->\n    [yes] Agreed\n   *[no] Refused\n}\n"
    words = Words("en", ZONE, catalogue=english_bundle(tmp_path, sentence))

    assert words.say("decided", {"how": "yes"}, now=now) == "Agreed"
    assert words.say("decided", {"how": "y" * 500}, now=now) == "Refused"

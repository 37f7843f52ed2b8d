"""Cutting texts to Telegram's limits: nothing lost, no tag broken."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.texts.markup_check import read
from texts.limits import CAPTION, ENTITIES, TEXT, clip, shorten, split, units
from texts.markup import escape, plain

PIECES = st.sampled_from(
    ["好", "。", "a", " ", "\n", "\n\n", "&", "<", "𠮷", "👩‍⚕️", "下周三下午", "word "]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)
MARKUP = st.recursive(
    TEXTS.map(escape),
    lambda inner: st.tuples(
        st.sampled_from(["b", "i", "blockquote", "code"]), st.lists(inner, max_size=4)
    ).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"),
    max_leaves=12,
)


@given(markup=MARKUP, limit=st.integers(2, 80))
@example(markup="<b>" + "好" * 9000 + "</b>", limit=TEXT)
@example(markup="\n" * 9 + "好", limit=4)
def test_the_parts_are_the_whole(markup: str, limit: int) -> None:
    parts = split(markup, limit)

    assert without_space("".join(map(plain, parts))) == without_space(plain(markup))
    for part in parts:
        assert not read(part).faults
        assert units(part) <= limit or part == markup
        assert plain(part).strip() or parts == [markup]


@given(markup=MARKUP, limit=st.integers(2, 80))
def test_every_word_keeps_its_format(markup: str, limit: int) -> None:
    assert [formatted for part in split(markup, limit) for formatted in formats(part)] == formats(
        markup
    )


def formats(markup: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each visible character with the tags around it."""
    found, stack, rest = [], list[str](), markup
    while rest:
        if rest[0] == "<":
            tag, _, rest = rest[1:].partition(">")
            if tag.startswith("/"):
                stack.pop()
            else:
                stack.append(tag)
        elif rest[0] == "&":
            entity, _, rest = rest.partition(";")
            found.append((entity, tuple(stack)))
        else:
            found.append((rest[0], tuple(stack)))
            rest = rest[1:]
    return [(character, tags) for character, tags in found if character.strip()]


def without_space(text: str) -> str:
    return "".join(text.split())


def test_a_text_at_the_limit_is_one_message() -> None:
    assert len(split("好" * TEXT)) == 1
    assert len(split("好" * (TEXT + 1))) == 2


def test_entities_and_tags_do_not_count() -> None:
    assert split(f"<b>{'&amp;' * TEXT}</b>") == [f"<b>{'&amp;' * TEXT}</b>"]


def test_a_rare_character_counts_twice() -> None:
    assert units("𠮷") == 2
    assert [units(part) for part in split("𠮷" * TEXT)] == [TEXT, TEXT]


@pytest.mark.parametrize(
    ("markup", "parts"),
    [
        ("第一段。\n\n第二段。", ["第一段。\n\n", "第二段。"]),
        ("第一行啊\n第二行啊", ["第一行啊\n", "第二行啊"]),
        ("第一句啊。第二句啊", ["第一句啊。", "第二句啊"]),
        ("一二三四五六七八九", ["一二三四五六七八", "九"]),
        ("<b>一二三\n四五六七八</b>", ["<b>一二三\n</b>", "<b>四五六七八</b>"]),
        ("<b>一二三四五。</b>六七八九", ["<b>一二三四五。</b>", "六七八九"]),
        ("<i>一二三四</i>\n<b>五六七八</b>", ["<i>一二三四</i>\n", "<b>五六七八</b>"]),
        ('<a href="https://a.cn/">一二三四五六七八九</a>', [
            '<a href="https://a.cn/">一二三四五六七八</a>', '<a href="https://a.cn/">九</a>',
        ]),
    ],
)  # fmt: skip
def test_cuts_stand_where_a_reader_pauses(markup: str, parts: list[str]) -> None:
    assert split(markup, 8) == parts


def test_no_message_has_more_formats_than_telegram_shows() -> None:
    markup = "".join(f"<b>{number}</b>\n" for number in range(250))

    parts = split(markup)

    assert "".join(parts) == markup
    assert all(len(read(part).seen) <= ENTITIES for part in parts)


@given(markup=MARKUP, limit=st.integers(3, 80))
def test_a_caption_is_the_beginning(markup: str, limit: int) -> None:
    caption = shorten(markup, limit)

    assert not read(caption).faults
    assert units(caption) <= limit
    if caption != markup:
        assert plain(caption).endswith("…")
        assert plain(markup).startswith(plain(caption)[:-1])


def test_a_caption_that_fits_stays() -> None:
    assert shorten("<b>好</b>") == "<b>好</b>"
    assert units(shorten("好" * 5000)) == CAPTION


def test_clipping_plain_text() -> None:
    assert clip("东海市第一人民医院", 9) == "东海市第一人民医院"
    assert clip("东海市第一人民医院", 6) == "东海市第一…"

"""The reader of marks against texts nobody thought of."""

import html

from hypothesis import given
from hypothesis import strategies as st

from sandbox.botapi.entities import formatted, utf16
from sandbox.botapi.errors import BotApiError

WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1)
TAGS = st.sampled_from(["b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler"])


def cut(text: str, entity: dict[str, int]) -> str:
    units = text.encode("utf-16-le")
    start = 2 * entity["offset"]
    return units[start : start + 2 * entity["length"]].decode("utf-16-le")


@given(st.lists(st.tuples(TAGS, WORDS), min_size=1, max_size=8))
def test_what_was_marked_is_what_is_marked(parts: list[tuple[str, str]]) -> None:
    source = "".join(f"<{tag}>{html.escape(word)}</{tag}>" for tag, word in parts)
    text, entities = formatted(source, "HTML", None)
    assert text == "".join(word for _, word in parts)
    found = {"bot_command", "url", "hashtag", "mention"}
    marked = [entity for entity in entities if entity["type"] not in found]
    assert [cut(text, entity) for entity in marked] == [word for _, word in parts]


@given(st.text(alphabet="<>/&;abi =\"'pre报📌", max_size=40))
def test_any_text_is_read_or_refused_with_a_reason(source: str) -> None:
    try:
        text, entities = formatted(source, "HTML", None)
    except BotApiError as refused:
        complaint, text, entities = refused.description, "", []
    else:
        complaint = "Bad Request: can't parse entities: "
    assert complaint.startswith("Bad Request: can't parse entities: ")
    assert all(entity["offset"] + entity["length"] <= utf16(text) for entity in entities)


@given(st.text(alphabet="ab \n报", max_size=20))
def test_entities_move_with_the_trimmed_text(middle: str) -> None:
    text, entities = formatted(f"  <b>{middle}</b>\n ", "HTML", None)
    assert text == middle.strip()
    assert [cut(text, entity) for entity in entities] == ([text] if text else [])

"""One sentence that files an interview: the labelled set, and the rules one by one."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.sentences import FIELDS, fields_of, reader, sentences, verdict
from domain.filing_sentence import LONGEST

READER = reader()
FILINGS = [row for row in sentences() if row["filing"]]
OTHERS = [row for row in sentences() if not row["filing"]]


def test_the_set_is_large_enough() -> None:
    assert len(FILINGS) >= 120
    assert len(OTHERS) >= 80


@pytest.mark.parametrize("row", FILINGS, ids=lambda row: row["id"])
def test_a_filing_is_read(row: dict[str, Any]) -> None:
    found = READER.said(row["text"])
    got = fields_of(found, READER)
    labels = {field: row.get(field, [] if field == "flags" else "") for field in FIELDS}
    assert {field: verdict(labels[field], got[field]) for field in FIELDS} == dict.fromkeys(
        FIELDS, "right"
    ), got
    assert found.is_filing


@pytest.mark.parametrize("row", OTHERS, ids=lambda row: row["id"])
def test_what_files_nothing_is_left_alone(row: dict[str, Any]) -> None:
    assert not READER.said(row["text"]).is_filing


WORDS = (
    *(
        "东方早报",
        "王记者",
        "明天",
        "下午三点",
        "来采访",
        "呼吸科",
        "李主任",
        "谈",
        "流感疫苗",
        "，",
    ),
    *("。", "的", "和", "记者", "电话", "一院官微", "3点", "？", "《", "院长", "1125", "reporter"),
    *("Wang", "tomorrow", "3pm", "12月1日", "就", "关于", "患者", "儿科主任", "王小明", "明早"),
)
PARTS = st.sampled_from(WORDS)


@given(st.lists(PARTS, max_size=14).map("".join))
def test_any_mixture_is_read_without_a_fault(text: str) -> None:
    READER.said(text)


@given(st.text(max_size=60))
def test_any_text_at_all_is_read_without_a_fault(text: str) -> None:
    READER.said(text)


def test_what_is_longer_than_a_sentence_is_not_read() -> None:
    found = READER.said(FILINGS[0]["text"] + "很" * LONGEST)
    assert not found.is_filing
    assert not found.topic


def test_what_was_written_is_kept_as_written() -> None:
    found = READER.said("東方早報王記者明天下午三點來採訪呼吸科李主任，談兒童發熱護理")
    assert found.topic == "兒童發熱護理"
    assert found.journalist == "王記者"

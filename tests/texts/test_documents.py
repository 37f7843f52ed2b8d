"""Files that people send as a plan: read into paragraphs, or one sentence on what to do."""

import io
import zipfile

import pytest

from domain.errors import Refused
from tests.documents import docx, paragraph, table
from texts.documents import read_document


def test_a_word_file_is_read_in_its_order_with_tables_and_its_own_numbers() -> None:
    content = docx(
        paragraph("2026年工作要点"),
        paragraph("加强学习", 0),
        paragraph("集中学习", 1),
        paragraph("学一次", 2),
        paragraph("学两次", 2),
        paragraph("专题研究", 1),
        paragraph("学三次", 2),
        table([("任务", "数量"), ("学习", "不少于12次")]),
        paragraph("加强宣传", 0),
    )
    assert read_document("要点.docx", content) == [
        "2026年工作要点",
        "一、加强学习",
        "（一）集中学习",
        "1.学一次",
        "2.学两次",
        "（二）专题研究",
        "1.学三次",
        "任务\t数量",
        "学习\t不少于12次",
        "二、加强宣传",
    ]


def test_what_was_deleted_in_revision_marks_is_not_read() -> None:
    block = (
        "<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>新</w:t><w:tab/><w:t>的</w:t></w:r></w:ins></w:p>"
    )
    assert read_document("a.docx", docx(block)) == ["新 的"]


def test_a_field_to_fill_in_and_a_table_within_a_table_are_read() -> None:
    inner = f"<w:sdt><w:sdtContent>{paragraph('甲')}</w:sdtContent></w:sdt>"
    nested = f"<w:tbl><w:tr><w:tc>{paragraph('乙')}</w:tc><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    assert read_document("a.docx", docx(nested)) == ["乙\t甲"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_in_the_encodings_of_offices(encoding: str) -> None:
    assert read_document("a.txt", "一、学习\n二、宣传".encode(encoding)) == ["一、学习", "二、宣传"]


def archive(name: str, text: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, text)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b" \n", "document-empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "document-old-word"),
        (b"%PDF-1.7 rest", "document-pdf"),
        (b"\x89PNG rest", "document-no-text"),
        (archive("xl/workbook.xml", b"<a/>"), "document-no-text"),
        (archive("word/document.xml", b"<broken"), "document-broken"),
        (docx(paragraph("学习"))[:200], "document-broken"),
        (docx(prolog='<!DOCTYPE w [<!ENTITY a "b">]>'), "document-broken"),
        (archive("word/document.xml", b" " * 65 * 1024 * 1024), "document-too-large"),
        (bytes(range(128, 256)) * 4, "document-unknown-encoding"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(content: bytes, key: str) -> None:
    with pytest.raises(Refused) as refused:
        read_document("要点.docx", content)
    assert refused.value.key == key


def test_an_empty_word_file_has_no_paragraphs() -> None:
    assert read_document("a.docx", archive("word/document.xml", b"<a/>")) == []

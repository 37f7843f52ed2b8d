"""Tables as offices really send them, and ours as Excel and WPS will open them."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from domain.errors import Refused
from tests.texts.conftest import ZONE
from texts.sheets import Row, Table, read_table, write_csv, write_xlsx
from texts.sheets.cells import read_cell
from texts.sheets.table import MAX_COLUMNS, MAX_ROWS

UNITS = "单位名称,类别,电话\n东海市第一人民医院,hospital,021-1234\n\n青浦区疾控中心,cdc,\n"
READ = Table(
    ("单位名称", "类别", "电话"),
    (
        Row(2, ("东海市第一人民医院", "hospital", "021-1234")),
        Row(4, ("青浦区疾控中心", "cdc", "")),
    ),
)
FORMULAS = [
    "=1+1",
    "+86 138",
    "-5",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1+1",
    "＝1+1",
    "=cmd|'/c calc'!A1",
]


def workbook(*rows: list[object]) -> bytes:
    book = Workbook()
    for row in rows:
        first(book).append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def opened(content: bytes) -> Worksheet:
    return first(load_workbook(io.BytesIO(content)))


def first(book: Workbook) -> Worksheet:
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def outcome(content: bytes) -> Table | str:
    """The table, or the key of the sentence that was said instead."""
    try:
        return read_table("a", content)
    except Refused as refused:
        return refused.key


def refusal(content: bytes, name: str = "单位.csv") -> Refused:
    with pytest.raises(Refused) as caught:
        read_table(name, content)
    assert caught.value.values["name"] == name
    return caught.value


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"]
)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_any_csv_that_excel_saves(encoding: str, delimiter: str, newline: str) -> None:
    content = UNITS.replace(",", delimiter).replace("\n", newline).encode(encoding)

    assert read_table("单位.csv", content) == READ


def test_one_column_needs_no_delimiter() -> None:
    assert read_table("a.csv", "单位\n一院\n".encode()).rows == (Row(2, ("一院",)),)


def test_excels_own_hint_is_understood() -> None:
    table = read_table("a.csv", b"sep=|\r\nname|kind\r\nA,B|cdc\r\n")

    assert table == Table(("name", "kind"), (Row(3, ("A,B", "cdc")),))


def test_commas_and_lines_within_quotes() -> None:
    table = read_table("a.csv", '"单位,名称",地址\n"甲, 乙","一号\n二楼"\n丙,丁\n'.encode())

    assert table.header == ("单位,名称", "地址")
    assert table.rows == (Row(2, ("甲, 乙", "一号\n二楼")), Row(3, ("丙", "丁")))


def test_a_row_that_runs_over_its_header_keeps_what_it_has() -> None:
    table = read_table("a.csv", "单位,电话\n一院,1,2\n二院\n".encode())

    assert [row.cells for row in table.rows] == [("一院", "1", "2"), ("二院", "")]


def test_a_name_with_a_rare_character_in_gb18030() -> None:
    content = "姓名,单位\n李䶮,一院\n王𠮷,二院\n".encode("gb18030")

    assert [row.cells[0] for row in read_table("a.csv", content).rows] == ["李䶮", "王𠮷"]


def test_a_workbook_gives_plain_strings() -> None:
    content = workbook(
        ["单位", "电话", "人数", "占比", "成立", "更新", "开门", "公立"],
        [
            "一院",
            13800138000,
            1200.0,
            0.1,
            date(2020, 1, 2),
            datetime(2026, 1, 2, 8, 30),  # noqa: DTZ001  (Excel knows no zones)
            time(8),
            True,
        ],
        [None, None],
        ["二院", "021-1", 1e15, 1.5e-7, None, None, None, False],
    )

    assert read_table("a.xlsx", content).rows == (
        Row(
            2,
            (
                "一院",
                "13800138000",
                "1200",
                "0.1",
                "2020-01-02",
                "2026-01-02 08:30",
                "08:00",
                "TRUE",
            ),
        ),
        Row(4, ("二院", "021-1", "1000000000000000", "0.00000015", "", "", "", "FALSE")),
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1200.0, "1200"),
        (-0.5, "-0.5"),
        (1e22, "10000000000000000000000"),
        (2.50, "2.5"),
        (0.0, "0"),
    ],
)
def test_a_number_is_written_out(value: float, text: str) -> None:
    assert read_cell(value) == text


def test_the_first_sheet_one_sees_is_read() -> None:
    book = Workbook()
    first(book).sheet_state = "hidden"
    book.create_sheet("单位").append(["单位"])
    book["单位"].append(["一院"])

    assert read_table("a.xlsx", saved(book)).rows == (Row(2, ("一院",)),)


def test_a_workbook_that_understates_its_size() -> None:
    changed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(["单位", "电话"], ["一院", "1"]))) as book,
        zipfile.ZipFile(changed, "w") as out,
    ):
        for member in book.infolist():
            content = book.read(member).replace(b'ref="A1:B2"', b'ref="A1"')
            out.writestr(member.filename, content)

    assert read_table("a.xlsx", changed.getvalue()).rows == (Row(2, ("一院", "1")),)


def zipped(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, "x" * 100)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "sheet-empty"),
        (b" \r\n\r\n", "sheet-empty"),
        ("单位,电话\n".encode(), "sheet-empty"),
        (b",,,\n,,\n", "sheet-empty"),
        (workbook(), "sheet-empty"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "sheet-old-excel"),
        (b"%PDF-1.7 ...", "sheet-not-a-table"),
        (b"\x89PNG\r\n\x1a\n....", "sheet-not-a-table"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "sheet-not-a-table"),
        (zipped("word/document.xml"), "sheet-not-a-table"),
        (zipped("xl/workbook.xml"), "sheet-broken"),
        (workbook(["单位"], ["一院"])[:2000], "sheet-broken"),
        (b"PK\x03\x04 and nothing more", "sheet-broken"),
        (bytes(range(256)) * 4, "sheet-unknown-encoding"),
        (b"ID3\x04\x00\x00" + bytes(range(1, 256)) * 9, "sheet-unknown-encoding"),
        ("单位,\x01\x02\n一院,\x03\n".encode("gb18030"), "sheet-unknown-encoding"),
        (b"\xaa\xa1\xaa\xa2,\xaa\xa3\n" * 9, "sheet-unknown-encoding"),  # private use
        ('单位,电话\n"一院,1\n二院,2\n'.encode(), "sheet-broken-quotes"),
    ],
)
def test_what_cannot_be_read_is_said_with_what_to_do(content: bytes, key: str) -> None:
    assert refusal(content).key == key


def test_tables_have_bounds() -> None:
    tall = "单位\n" + "一院\n" * (MAX_ROWS + 1)
    wide = ",".join(["列"] * (MAX_COLUMNS + 1)) + "\n1\n"

    assert refusal(tall.encode()).key == "sheet-too-large"
    assert refusal(wide.encode()).key == "sheet-too-large"
    assert len(read_table("a.csv", tall.encode()[: -len("一院\n".encode())]).rows) == MAX_ROWS


ZIPPED = st.binary(max_size=60).map(lambda end: b"PK\x03\x04" + end)


@given(content=st.binary(max_size=400) | ZIPPED)
def test_any_bytes_give_a_table_or_one_sentence(content: bytes) -> None:
    read = outcome(content)

    if isinstance(read, Table):
        assert all(len(row.cells) >= len(read.header) for row in read.rows)
    else:
        assert read.startswith("sheet-")


@given(position=st.integers(0, 4000), flipped=st.binary(min_size=1, max_size=30))
def test_a_damaged_workbook_gives_a_table_or_one_sentence(position: int, flipped: bytes) -> None:
    whole = workbook(["单位", "电话"], ["一院", 1.5])

    read = outcome(whole[:position] + flipped + whole[position + len(flipped) :])

    assert isinstance(read, Table) or read.startswith("sheet-")


MOMENT = datetime(2026, 12, 1, 16, 5, 9, tzinfo=UTC)
ROWS = (
    ("东海市第一人民医院", 1200, date(2020, 1, 2), MOMENT, None),
    ('甲,乙\n丙"丁"', -3, None, None, "x"),
)  # fmt: skip
HEADER = ("单位", "人数", "成立", "更新", "备注")


def test_a_csv_opens_in_excel_as_it_is_meant() -> None:
    content = write_csv(HEADER, ROWS, zone=ZONE)

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 3
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))) == [
        list(HEADER),
        ["东海市第一人民医院", "1200", "2020-01-02", "2026-12-02 00:05", ""],
        ['甲,乙\n丙"丁"', "-3", "", "", "x"],
    ]  # fmt: skip


def test_a_workbook_keeps_numbers_and_dates() -> None:
    sheet = opened(write_xlsx("单位/名录*", HEADER, ROWS, zone=ZONE))

    assert sheet.title == "单位名录"
    assert [cell.value for cell in sheet[2]] == [
        "东海市第一人民医院", 1200, datetime(2020, 1, 2), datetime(2026, 12, 2, 0, 5), None,  # noqa: DTZ001
    ]  # fmt: skip
    assert sheet["D2"].number_format == "yyyy-mm-dd hh:mm"


def test_a_workbook_is_set_for_reading() -> None:
    sheet = opened(write_xlsx("名录", HEADER, ROWS, zone=ZONE))

    assert sheet.freeze_panes == "A2"
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.column_dimensions["A"].width == 2 * len("东海市第一人民医院") + 2
    assert sheet.column_dimensions["B"].width == 8


@pytest.mark.parametrize("risky", FORMULAS)
def test_no_cell_computes(risky: str) -> None:
    text = write_csv((risky,), (), zone=ZONE).decode("utf-8-sig")
    in_csv = next(csv.reader(io.StringIO(text, newline="")))
    sheet = opened(write_xlsx("a", ("h",), ((risky,),), zone=ZONE))

    assert in_csv[0].startswith("'")
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value.startswith("'")


def test_an_instant_without_zone_is_our_bug() -> None:
    with pytest.raises(ValueError, match="without zone"):
        write_csv(("h",), ((datetime(2026, 1, 1),),), zone=ZONE)  # noqa: DTZ001


TYPED = st.characters(exclude_categories=["Cc", "Cn", "Cs"])
CELLS = st.text(TYPED, max_size=12) | st.sampled_from([*FORMULAS, "'", "'=1", "''=1", '"', "a,b"])
ROWS_OF_TEXT = st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6)


@given(rows=ROWS_OF_TEXT)
def test_a_csv_we_wrote_comes_back(rows: list[tuple[str, str]]) -> None:
    assert outcome(write_csv(("甲", "乙"), rows, zone=ZONE)) == as_read(rows)


@given(rows=ROWS_OF_TEXT)
def test_a_workbook_we_wrote_comes_back(rows: list[tuple[str, str]]) -> None:
    assert outcome(write_xlsx("a", ("甲", "乙"), rows, zone=ZONE)) == as_read(rows)


def as_read(rows: list[tuple[str, str]]) -> Table | str:
    stripped = [tuple(cell.strip() for cell in row) for row in rows]
    kept = tuple(Row(number, row) for number, row in enumerate(stripped, 2) if any(row))
    return Table(("甲", "乙"), kept) if kept else "sheet-empty"

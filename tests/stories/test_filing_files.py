"""Attachments: wanted in the commit, fetched after it, kept by checksum, shown to who decides."""

from hashlib import sha256
from pathlib import Path

from sqlalchemy import select
from telegram.error import TimedOut

from storage import files
from storage.schema.filings import filing_files
from tests.office import FILES, Office
from tests.stories.filing_cast import Cast, cast

OUTLINE = "一、今年流感疫苗有什么不同？".encode()
DIGEST = sha256(OUTLINE).hexdigest()
MB = 1024 * 1024


def kept(office: Office) -> list[object]:
    return list(office.ask(lambda conn: conn.execute(select(filing_files)).all()))


def up_to_the_outline(people: Cast) -> None:
    zhang = people.zhang
    zhang.says("/filing").says("新锐周刊 周记者").says("秋冬季流感疫苗接种").presses("李国栋")
    zhang.says("明天下午三点").presses("面访").presses("无")


def test_an_outline_as_a_file_is_kept_and_shown(any_office: Office) -> None:
    people = cast(any_office)
    up_to_the_outline(people)
    people.zhang.sends_file("提纲.docx", content=OUTLINE)
    any_office.restart()
    people.zhang.presses("其余都不填")
    assert "<b>采访提纲</b>　提纲.docx" in people.zhang.last.text
    people.zhang.presses("提交")
    (row,) = kept(any_office)
    assert row.sha256 == DIGEST  # type: ignore[attr-defined]
    assert files.read(FILES, DIGEST) == OUTLINE

    people.wang.presses("附件（1）", on=people.wang.card("0001号"))
    assert people.wang.last.content == OUTLINE
    assert "提纲.docx" in people.wang.last.text


def test_killed_between_the_commit_and_the_fetch(any_office: Office) -> None:
    people = cast(any_office)
    up_to_the_outline(people)
    people.zhang.sends_file("提纲.docx", content=OUTLINE).presses("其余都不填")
    press = people.zhang.pressing(people.zhang.last.data("提交"), people.zhang.last.message_id)
    any_office.receive([{"update_id": any_office.next_id(), **press}])
    assert kept(any_office)[0].sha256 is None  # type: ignore[attr-defined]
    any_office.crash()
    any_office.settle()
    assert kept(any_office)[0].sha256 == DIGEST  # type: ignore[attr-defined]


def test_a_fetch_that_fails_is_tried_again(any_office: Office) -> None:
    people = cast(any_office)
    up_to_the_outline(people)
    people.zhang.sends_file("提纲.docx", content=OUTLINE).presses("其余都不填")
    any_office.transport.file_failures += [TimedOut(), TimedOut()]
    people.zhang.presses("提交")
    assert kept(any_office)[0].sha256 is None  # type: ignore[attr-defined]
    people.wang.presses("附件（1）")  # not here yet: sent on from Telegram
    assert people.wang.last.file_id == "file-1"
    any_office.tick(seconds=6)
    any_office.tick(seconds=31)
    assert kept(any_office)[0].sha256 == DIGEST  # type: ignore[attr-defined]


def test_a_file_that_cannot_be_had_is_told(office: Office) -> None:
    people = cast(office)
    up_to_the_outline(people)
    people.zhang.sends_file("提纲.docx", "never-there").presses("其余都不填").presses("提交")
    assert people.zhang.heard("提纲.docx")
    assert kept(office)[0].lost_at is not None  # type: ignore[attr-defined]


def test_what_telegram_does_not_give_to_bots_is_refused_at_once(any_office: Office) -> None:
    people = cast(any_office)
    up_to_the_outline(people)
    people.zhang.sends_file("提纲.pdf", size=25 * MB)
    assert "文件超过 20 MB" in people.zhang.last.text
    any_office.restart()
    people.zhang.sends_file("提纲.docx", content=OUTLINE)
    assert "采访提纲：提纲.docx" in people.zhang.last.text


def test_photos_and_voice_are_attached_from_the_last_screen(any_office: Office) -> None:
    people = cast(any_office)
    zhang = people.zhang
    for name in ("photo-1", "voice-1"):
        any_office.transport.files[name] = name.encode()
    zhang.says("东方早报王记者明天下午三点来采访李国栋，谈流感疫苗接种")
    zhang.presses("补充").presses("附件").sends_photo("photo-1")
    any_office.restart()
    voice = {"file_id": "voice-1", "file_unique_id": "voice-1", "duration": 3, "file_size": 900}
    zhang.sends({"voice": voice}).says("没有别的了")
    assert "请发文件、照片或语音" in zhang.last.text
    zhang.presses("完成")
    assert "<b>附件</b>　照片、语音" in zhang.card("请核对").text
    zhang.presses("无特殊情形")
    assert len(kept(any_office)) == 2
    people.liu.presses("附件（2）")
    assert {message.content for message in people.liu.chat[-2:]} == {b"photo-1", b"voice-1"}


def test_a_voice_too_large_is_refused(office: Office) -> None:
    zhang = cast(office).zhang
    zhang.says("东方早报王记者明天下午三点来采访李国栋，谈流感疫苗接种")
    zhang.presses("补充").presses("附件")
    voice = {"file_id": "v", "file_unique_id": "v", "duration": 3, "file_size": 25 * MB}
    zhang.sends({"voice": voice})
    assert "文件超过 20 MB" in zhang.last.text


def test_a_correction_fetches_only_what_is_new(office: Office) -> None:
    people = cast(office)
    up_to_the_outline(people)
    people.zhang.sends_file("提纲.docx", content=OUTLINE).presses("其余都不填").presses("提交")
    people.wang.presses("退回补正").presses("时间").presses("完成").presses("跳过")
    people.wang.presses("确认退回")
    people.zhang.presses("补正").says("后天下午三点").presses("提交")
    assert len(kept(office)) == 1
    people.wang.presses("附件（1）", on=people.wang.card("0001号-2"))
    assert people.wang.last.content == OUTLINE


def test_nobody_else_gets_the_attachments(office: Office) -> None:
    people = cast(office)
    up_to_the_outline(people)
    people.zhang.sends_file("提纲.docx", content=OUTLINE).presses("其余都不填").presses("提交")
    people.li.presses_data("filing.files.1.1")
    assert "没有找到" in people.li.toast
    people.zhang.says("东方早报王记者明天下午三点来采访李国栋，谈流感疫苗接种")
    people.zhang.presses("无特殊情形")
    people.zhang.presses_data("filing.files.2.1")
    assert "没有附件" in people.zhang.toast


def test_the_nightly_copy_takes_new_files_along(tmp_path: Path) -> None:
    folder, target = tmp_path / "files", tmp_path / "backups" / "files"
    digest = files.keep(folder, OUTLINE)
    assert files.keep(folder, OUTLINE) == digest
    assert files.copy_new(folder, target) == 1
    assert files.copy_new(folder, target) == 0
    assert files.read(target, digest) == OUTLINE

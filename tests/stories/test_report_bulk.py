"""Many submissions of one task: sifted, accepted or returned at once, by two admins at once."""

from hashlib import sha256

import pytest
from telegram.error import TimedOut

from storage import files
from tests import factories
from tests.office import FILES, Office, Somebody
from tests.stories.test_report_submitting import Cast, hands_in

MANY = 12


class Crowd(Cast):
    """The cast, and a dozen more units with a contact each."""

    def __init__(self, office: Office) -> None:
        super().__init__(office)
        self.contacts: list[Somebody] = []
        for number in range(1, MANY + 1):
            unit_id = factories.unit(office, f"第{number:02d}卫生院", "township_centre")
            who = factories.person(
                office, f"联络员{number:02d}", 2000 + number, "contact", unit_id=unit_id
            )
            self.contacts.append(who)
        self.qian = factories.person(office, "钱管", 1012, "admin")

    def opens_for_all(self) -> None:
        self.zhou.says("/due").presses("新建材料报送").says("半年宣传总结")
        self.zhou.presses("全部单位").says("12月10日前").presses("都可以").presses("跳过")
        self.zhou.presses("下一步").presses(f"发布给 {MANY + 3} 家单位")

    def all_hand_in(self) -> None:
        for number, who in enumerate(self.contacts, 1):
            hands_in(who, f"第{number}卫生院上半年共发稿 {number} 篇，略述如下。")

    def opens_list(self, who: Somebody) -> Somebody:
        return who.says("/due").presses("半年宣传总结").presses("待审")


@pytest.fixture
def crowd(any_office: Office) -> Crowd:
    crowd = Crowd(any_office)
    crowd.opens_for_all()
    return crowd


def test_all_are_accepted_with_a_second_confirmation(crowd: Crowd) -> None:
    zhou = crowd.zhou
    crowd.all_hand_in()
    crowd.opens_list(zhou)
    assert "待审 12 份" in zhou.last.text
    assert "第08卫生院" in zhou.last.text
    assert "第09卫生院" not in zhou.last.text, "eight a page"
    zhou.presses("下一页")
    assert "第09卫生院" in zhou.last.text
    crowd.office.restart()
    before = [len(who.chat) for who in crowd.contacts]
    zhou.presses("接收列出的 12 份")
    assert "确定接收「半年宣传总结」的 <b>12</b> 份材料吗" in zhou.last.text
    assert "待审核" in crowd.contacts[0].card("材料报送").text, "nothing is done yet"
    crowd.office.restart()
    zhou.presses("确定接收 12 份")
    assert "周管于" in zhou.last.text
    assert "接收 12 份" in zhou.last.text
    assert all("已接收" in who.card("材料报送").text for who in crowd.contacts)
    assert [len(who.chat) for who in crowd.contacts] == before, "no message, the card alone"
    zhou.says("/due").presses("半年宣传总结")
    assert "已报 12（待审 0）" in zhou.last.text


def test_what_comes_in_after_the_list_was_shown_is_never_accepted_with_it(crowd: Crowd) -> None:
    zhou, first = crowd.zhou, crowd.contacts[0]
    crowd.all_hand_in()
    crowd.opens_list(zhou).presses("接收列出的 12 份")
    hands_in(crowd.zhang, "医院的总结，名单列出之后才报来。")
    first.presses("重新报送").says("换成新的版本，请以这一份为准。").presses("完成").presses("提交")
    zhou.presses("确定接收 12 份")
    assert "刚有变化：对方重新报送 1 份" in zhou.last.text
    assert "<b>11</b> 份" in zhou.last.text
    zhou.presses("确定接收 11 份")
    assert "待审核" in crowd.zhang.card("材料报送").text
    assert "待审核" in first.card("材料报送").text
    zhou.presses("待审（2）")
    assert "第01卫生院" in zhou.last.text
    assert "示范市第一人民医院" in zhou.last.text


def test_two_admins_at_once_hear_of_each_other(crowd: Crowd) -> None:
    zhou, qian = crowd.zhou, crowd.qian
    crowd.all_hand_in()
    for admin in (zhou, qian):
        crowd.opens_list(admin)
    qian.presses("选", on=qian.last)
    qian.presses("接收所选 1 份").presses("确定接收 1 份")
    zhou.presses("下一页").presses("上一页")
    assert "第01卫生院　钱管已接收" in zhou.last.text
    zhou.presses("接收列出的 11 份")
    qian.presses("待审（11）").presses("退回列出的 11 份").says("请补充图片说明")
    assert "退回 <b>11</b> 份" in qian.last.text
    qian.presses("退回 11 份")
    zhou.presses("确定接收 11 份")
    assert "钱管接收 1 份" in zhou.last.text
    assert "钱管退回 11 份" in zhou.last.text
    assert "没有作任何决定" in zhou.last.text


def test_many_are_returned_with_one_comment(crowd: Crowd) -> None:
    zhou = crowd.zhou
    crowd.all_hand_in()
    crowd.opens_list(zhou)
    for label in ("第02卫生院", "第03卫生院"):
        row = zhou.last.buttons.index((label, zhou.last.data(label)))
        zhou.presses_data(zhou.last.buttons[row + 1][1], zhou.last.message_id)
    assert "✓ 已选" in [label for label, _ in zhou.last.buttons]
    crowd.office.restart()
    zhou.presses("退回所选 2 份").says("缺下半年计划")
    crowd.office.restart()
    hands_in_again(crowd.contacts[1])
    zhou.presses("退回 2 份")
    assert "现在是 1 份" in zhou.toast
    zhou.presses("退回 1 份")
    assert "退回 1 份：缺下半年计划" in zhou.last.text
    told = [who for who in crowd.contacts if who.heard("退回补充")]
    assert [who.name for who in told] == ["联络员03"]
    assert sum("退回补充" in one.text for one in told[0].chat) == 1
    assert "退回待补：缺下半年计划" in told[0].card("材料报送").text


def hands_in_again(who: Somebody) -> None:
    who.presses("重新报送").says("补充之后的版本，内容更全。").presses("完成").presses("提交")


def test_sieves_show_what_to_look_at(crowd: Crowd) -> None:
    zhou, contacts = crowd.zhou, crowd.contacts
    hands_in(contacts[0], "本单位上半年共开展健康讲座六场，发放资料。")
    hands_in(contacts[1], "本单位上半年，共开展健康讲座六场；发放资料")
    hands_in(contacts[2], "第三卫生院上半年宣传工作总结，附后。")
    hands_in(crowd.li, "春晖中心上半年宣传工作总结，附后。")
    crowd.opens_list(zhou)
    assert "第02卫生院　11月23日 周一 09:30（与已交的相同）" in zhou.last.text
    assert "第01卫生院　11月23日 周一 09:30\n" in zhou.last.text
    zhou.presses("相同 1")
    assert "列出相同的 1 份" in zhou.last.text
    zhou.presses("第02卫生院")
    assert "注意：与第01卫生院 11月23日 周一 09:30 所交相同" in zhou.last.text
    crowd.opens_list(zhou).presses("按单位类别").presses("社区卫生服务中心 1")
    assert "列出社区卫生服务中心的 1 份" in zhou.last.text
    zhou.presses("全部 4").presses("接收无提示的 3 份")
    assert "<b>3</b> 份材料吗" in zhou.last.text
    zhou.presses("确定接收 3 份").presses("待审（1）")
    zhou.presses("接收列出的 1 份")
    assert "其中与已交的相同 1 份" in zhou.last.text
    crowd.office.tick(days=20)
    hands_in(contacts[4], "补交的上半年宣传工作总结，附后。")
    crowd.opens_list(zhou).presses("逾期 1")
    assert "第05卫生院" in zhou.last.text
    assert "（逾期）" in zhou.last.text


def test_a_key_of_an_earlier_list_does_nothing(crowd: Crowd) -> None:
    zhou = crowd.zhou
    crowd.all_hand_in()
    old = crowd.opens_list(zhou).last
    hands_in(crowd.zhang, "医院的总结，后来才报。")
    crowd.opens_list(zhou)
    zhou.presses("接收列出的 12 份", on=old)
    assert "已经更新过" in zhou.toast
    crowd.qian.presses_data(zhou.last.data("接收列出的 13 份"))
    assert "没有找到" in crowd.qian.toast
    crowd.zhang.presses_data(zhou.last.data("接收列出的 13 份"))
    assert "您没有" in crowd.zhang.toast
    for forged in (
        "review.ask.1.2.some",
        "review.accept.1.2.all-x",
        "review.sift.1.0.none",
        "review.tick.1.2.999-0",
    ):
        zhou.presses_data(forged)
        assert "已经失效" in zhou.toast, forged


def test_card_by_card(crowd: Crowd) -> None:
    zhou, contacts = crowd.zhou, crowd.contacts
    crowd.all_hand_in()
    crowd.opens_list(zhou).presses("第01卫生院")
    zhou.presses("接收并看下一份")
    assert "第02卫生院" in zhou.last.text
    assert "待审还有 11 份" in zhou.last.text
    zhou.presses("跳过")
    assert "第03卫生院" in zhou.last.text
    zhou.presses("免报")
    crowd.office.restart()
    zhou.says("今年新设，下半年起报")
    assert "已豁免：第03卫生院" in zhou.last.text
    assert "这次不用报：今年新设，下半年起报" in contacts[2].card("材料报送").text
    zhou.presses("下一份（还有 10 份）")
    assert "第02卫生院" in zhou.last.text


def test_the_same_once_more_is_asked_about_and_never_refused(crowd: Crowd) -> None:
    zhang, zhou = crowd.zhang, crowd.zhou
    zhang.presses("报送").sends_photo("p-7").presses("完成").presses("提交")
    crowd.zhou.says("/due").presses("新建材料报送").says("活动照片")
    zhou.presses("全部单位").says("12月11日前").presses("照片").presses("完成").presses("跳过")
    zhou.presses("下一步").presses("发布给 15 家单位")
    crowd.office.tick(days=1)
    zhang.says("/due").presses("报送：活动照片").sends_photo("p-7").presses("完成")
    assert "已报的「半年宣传总结」相同，仍要提交吗" in zhang.last.text
    crowd.office.restart()
    zhang.presses("仍要提交")
    assert "已报送" in zhang.last.text
    zhou.says("/due").presses("活动照片").presses("待审（1）").presses("示范市第一人民医院")
    assert "与本单位 11月23日 周一 09:30 所交「半年宣传总结」相同" in zhou.last.text


SUMMARY = "上半年宣传工作总结".encode()


def test_files_are_kept_and_opened_from_where_they_are_kept(crowd: Crowd) -> None:
    office, zhang, zhou = crowd.office, crowd.zhang, crowd.zhou
    office.transport.file_failures += [TimedOut()]
    zhang.presses("报送").sends_file("总结.docx", content=SUMMARY).presses("完成")
    press = zhang.pressing(zhang.last.data("提交"), zhang.last.message_id)
    office.receive([{"update_id": office.next_id(), **press}])
    office.crash()
    office.settle()
    crowd.opens_list(zhou).presses("示范市第一人民医院")
    assert "file-1" in [message.file_id for message in zhou.chat], "not here yet: from Telegram"
    office.tick(seconds=6)
    assert files.read(FILES, sha256(SUMMARY).hexdigest()) == SUMMARY
    crowd.opens_list(zhou).presses("示范市第一人民医院")
    assert SUMMARY in [message.content for message in zhou.chat]


def test_a_file_that_cannot_be_kept_is_marked_and_nobody_is_bothered(crowd: Crowd) -> None:
    zhang, zhou = crowd.zhang, crowd.zhou
    zhang.presses("报送").sends_file("总结.docx", "never-there").presses("完成").presses("提交")
    assert "已报送" in zhang.last.text
    crowd.opens_list(zhou)
    assert "（缺要求的材料）" in zhou.last.text
    zhou.presses("示范市第一人民医院")
    assert "未能存档" in zhou.last.text

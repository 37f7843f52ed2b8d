"""A contact who is registered for a training hands over before it is held (P5)."""

from tests.office import Office
from tests.stories.training_cast import Course, registers


def test_the_seat_of_who_left_is_ticked_by_the_successor(any_office: Office) -> None:
    course = Course(any_office)
    course.opens()
    registers(course.zhang, "我、王二 护士长")
    zhou = course.zhou.says("/people 张敏").presses("交接").says("李强").presses("现在")
    zhou.presses("确认交接")
    any_office.restart()
    heard = len(course.zhang.chat)
    course.begins()
    assert len(course.zhang.chat) == heard
    assert course.li.heard("今天的培训")
    course.li.says("/training").presses("媒体采访培训").presses("勾选签到").presses("☐ 张敏")
    assert course.li.last.has("☑ 张敏")

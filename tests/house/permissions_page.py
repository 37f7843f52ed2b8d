"""docs/permissions.md, drawn from the table itself: ``python -m tests.house.permissions_page``."""

from pathlib import Path

from domain.invite import GIVEN, Scope
from domain.permission import ALLOWED, Right, Role
from texts.bundles import bundle

PAGE = Path(__file__).resolve().parents[2] / "docs" / "permissions.md"

MEANS = {
    Right.ENTER: "进入：首页、使用说明、查找单位、日历、我的登记",
    Right.FILE: "为单位报备采访",
    Right.WITHDRAW: "撤回本单位的报备",
    Right.DECIDE: "查看全部报备、提出异议、撤销同意",
    Right.SIGN: "在轮到的环节签署报备（不能签自己的）",
    Right.RESCUE: "把卡住的报备交给审批人（自己不作决定）",
    Right.SEE_WAITING: "查看待办的报备",
    Right.SUBMIT: "为单位报送材料",
    Right.SEE_DUE: "查看应报送的事项",
    Right.OPEN_TASK: "开放、结束报送任务",
    Right.REVIEW_SUBMISSION: "审核报送",
    Right.SEND_NOTICE: "发送通知",
    Right.ACKNOWLEDGE: "给通知回执",
    Right.MATCH_REGISTRATION: "匹配登记申请",
    Right.MANAGE_PEOPLE: "邀请、授予和结束角色、导入单位",
    Right.READ_REGISTER: "查阅台账和单位详情",
    Right.SEARCH: "查询报备（联络员和分管领导只限本单位）",
    Right.READ_PLAN: "查看工作要点",
    Right.MANAGE_PLAN: "登记卫生日日期、设置卫生日提醒、管理工作要点",
    Right.SEE_DUTY: "查看值班",
    Right.MANAGE_DUTY: "排值班表",
    Right.ANSWER_DOOR: "答复现场呼叫（同意、稍候、婉拒）",
    Right.DELEGATE: "请人代理自己的审批、请假",
    Right.TRAIN: "举办培训：名额、签到、测验、结业名单、题库",
    Right.ENROL: "替本单位的人报名培训，勾选没有登记的人到场",
    Right.KEEP_ROSTER: "维护名册（联络员和分管领导只限本单位）",
    Right.SPEAK_FOR_UNIT: "声明某个卫生日与本单位无关",
    Right.SEE_INCIDENT: "查看突发事件（本单位和下属单位）",
    Right.START_INCIDENT: "报告突发事件，启动时限",
    Right.WORK_INCIDENT: "突发事件中认领分工、登记事实、起草口径、登记发布和发布会、记缺口",
    Right.SIGN_STATEMENT: "审签突发事件的口径（不能签自己起草的）",
    Right.STEER_INCIDENT: "改突发事件的起算时间",
    Right.END_INCIDENT: "结束突发事件",
    Right.PAUSE_INCIDENT: "暂停、恢复突发事件的提醒（须写明理由）",
}
PLACES = {Scope.UNIT: "某个单位", Scope.OFFICE: "全委", Scope.EITHER: "全委或某个单位"}

HEAD = """# 谁可以做什么

这一页由 `domain/permission.py` 的表生成（`python -m tests.house.permissions_page`），
测试保证两者一致。
没有列出的一律不可以。在全委担任的角色对所有单位有效，在单位担任的只对该单位有效；进入时检查一次，办理时再检查一次。
"""


def page() -> str:
    """The whole page."""
    return "\n".join((HEAD, *_rights(), "", "## 角色在哪里担任", "", *_places(), ""))


def _label(role: Role) -> str:
    return bundle("zh-CN").fill(f"role-{role.replace('_', '-')}", {})


def _rights() -> list[str]:
    head = ["", *map(_label, Role), "标识"]
    rows = [
        [MEANS[right], *("✓" if role in ALLOWED[right] else "—" for role in Role), f"`{right}`"]
        for right in Right
    ]
    return _table(head, rows)


def _places() -> list[str]:
    rows = [
        [_label(role), PLACES[GIVEN[role]] if role in GIVEN else "以后启用", f"`{role}`"]
        for role in Role
    ]
    return _table(["角色", "范围", "标识"], rows)


def _table(head: list[str], rows: list[list[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(line)} |" for line in lines]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

"""By which part of the product a sentence would be carried out: a suggestion, from its words.

The words are those of the 183 rows of the five plans.  ``LEFT_OUT`` names what this product does
not do, whoever asks for it (product.md §0).
"""

import re

from domain.plan.words import Mechanism

_WORDS = (
    (
        Mechanism.INTERVIEW,
        r"采访报备|采访.{0,6}(?:登记|审批|管理|服务)|媒体.{0,4}采访|专题采访|节目.{0,4}嘉宾",
    ),
    (Mechanism.INCIDENT, r"突发|舆情.{0,8}(?:处置|应对|响应)|小时内|回应(?:社会)?关切|应急"),
    (Mechanism.TRAINING, r"培训|讲师团|考核|练兵|测试|党校|竞赛|比武"),
    (Mechanism.NOMINATION, r"评选|推荐|推选|选树|遴选|征集|申报|典型|创建|评比"),
    (
        Mechanism.MATERIAL,
        r"稿件|供稿|投稿|素材|信息报送|作品|栏目|专栏|新闻线索|系列报道|刊发|微视频|宣传片",
    ),
    (Mechanism.ROSTER, r"发言人|专家库|名册|联络员|队伍|名录|志愿者"),
    (Mechanism.REGISTER, r"账号|新媒体|宣传栏|宣传屏|电子屏|阵地|制度|矩阵|公众号"),
    (Mechanism.CHECKLIST, r"自查|督查|检查|整改|台账|问题清单|风险点|对照|测评|评估"),
    (Mechanism.STATISTICS, r"监测数据|统计|通报|指标|素养水平|覆盖率|满意度"),
    (Mechanism.BROADCAST, r"转发|发布|解读|主题宣传|宣传活动|公益广告|播放|口径|主题活动"),
    (Mechanism.TASK, r"总结|小结|报告|计划|方案|汇报|学习|上报|报送|专题研究|记录"),
)
_COMPILED = tuple((mechanism, re.compile(words)) for mechanism, words in _WORDS)
LEFT_OUT = re.compile(
    r"网评员|网评人才|网络评论员|跟评|(?:舆情|信息|论坛|博客|微博|贴文).{0,8}(?:监测|监控|巡查)|"
    r"(?:监测|监控|巡查).{0,14}(?:舆情|论坛|博客|微博|有害信息)|舆论引导|引导舆论|暗访|信访举报"
)


def suggested(sentence: str, *, names_days: bool, counts: bool) -> tuple[Mechanism, ...]:
    found = [mechanism for mechanism, words in _COMPILED if words.search(sentence)]
    if names_days:
        found.insert(0, Mechanism.HEALTH_DAY)
    if counts and Mechanism.TASK not in found:
        found.append(Mechanism.TASK)
    return tuple(found)

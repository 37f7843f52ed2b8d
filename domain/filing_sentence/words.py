"""The words a sentence about an interview is made of, one table a kind."""

import re
from collections.abc import Mapping

from domain.filing_class import Flag, Mode

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴"
    "霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚"
    "岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑"
)
HAN = "\u4e00-\u9fff"

# Verbs without which a sentence is about no interview.
INTERVIEWS = re.compile(
    r"采访|专访|访谈|受访|来访|来拍|拍摄|跟拍|录节目|做节目|上节目|做客|节目嘉宾|连线|面访|群访|直播|约访"
    r"|(?:记者|编导)[^,;]*来(?=[,。]|$)|(?i:\binterview)"
)
# Who comes: behind these stands a reporter's name, or before them.
PRESS = r"(?:文字|摄影|摄像|首席|实习)?(?:记者|编导|编辑|主持人|制片人|制片|主编|撰稿人)"
PRESS_AFTER = r"(?:记者|编导|编辑|主持人|制片人?|主编|老师|导演)"
DOCTORS = (
    r"(?:副?主任(?:医师|护师|药师|技师)?|副?院长|副?所长|中心主任|副?书记|副?护士长|主管护师|主治医师?"
    r"|主治|医生|医师|大夫|教授|博士|专家|护士|护师|药师|技师|科长|处长|局长|站长|社工)"
)
# 呼吸科, 护理部, 心内科: where somebody works, before the name.
_NO_DEPARTMENT = "采|访|拍摄|来|请|找|到|院|和|与|想|要|就|的|谈|聊|接受|一名|一位"
DEPARTMENT = rf"(?:(?:(?!{_NO_DEPARTMENT})[{HAN}]){{1,6}}?(?:科|部|中心|门诊|病区))"

# What opens a topic, the surest first.
TOPIC_MARKS = (
    r"(?:采访|报道|访谈)?(?:主题|题目|话题|选题)(?:暂?定为|大概是|主要是|就是|是|为|:|,)?",
    r"(?:采访)?内容(?:主要是|大概是|就是|是|为|:)",
    r"(?:主要|大概)?(?:想要?|就|来|要)?(?:谈一谈|聊一聊|说一说|讲一讲|谈谈|聊聊|讲讲|说说|谈|聊|讲)(?:一下|的是)?",
    r"(?:主要|大概)?(?:想要?|来)?(?:了解|介绍|回应|宣传|解读|科普)(?:一下)?",
    r"做一?(?:期|个|档|篇|组)",
    r"关于|围绕|针对|有关",
    r"(?i:\b(?:topic:?|about|regarding|on the topic of)\s)",
)
TOPIC_BEFORE = re.compile(
    r"(?:谈|聊|讲|关于|围绕|主题[是为:]?|内容[是为:]?|题目[是为:]?)(?:一?下)?$"
)
# What may end a topic without a mark: what is done, or how.
TOPIC_ENDS = re.compile(
    r"(?:进行|接受|来|要|想|将|去)?(?:采访|专访|拍摄)|麻烦|谢谢|请备案|请批|时间(?:是|定|:)|方式(?:是|:)"
    r"|受访人|(?i:\b(?:on|at|tomorrow|today|by phone|by video|by email)\b)"
)
TOPIC_TAIL = re.compile(
    r"(?:的(?:事情?|话题|内容|节目|报道|专题)|(?:这|那)个?(?:话题|事情?)|等内容|节目)$"
)

# A call that tells of the interview is not how it is held.
CALLS = re.compile(
    r"(?:接到|收到)[^,.。;]*?电话|来电话?|打(?:来)?电话(?:来|说|问)|电话(?:来|说|问|联系|里|号)"
)
# The mode, the surest first: what is live is live, however else it is called.
_MODES = {
    Mode.LIVE: r"(?<!不)(?<!非)(?:现场)?直播",
    Mode.PROGRAMME: r"节目嘉宾|(?:录|做|上)(?:制|一期)?节目|演播室|做客|当嘉宾|做嘉宾",
    Mode.FILMING: r"(?:来|要|想)拍摄?|拍摄|拍[个一]|跟拍|拍片|拍段|录像",
    Mode.GROUP: r"集体采访|集中采访|群访|多家媒体|媒体见面会",
    Mode.PHONE: r"电话(?:连线|采访|专访|访谈)?|电采|(?i:\bby (?:tele)?phone\b)",
    Mode.VIDEO: (
        r"视频(?:连线|采访|会议|专访)|线上|腾讯会议|远程|云采访|(?<!短)(?<!拍)视频$"
        r"|(?i:\bby video\b|\bonline\b)"
    ),
    Mode.WRITTEN: r"书面|邮件|笔谈|文字采访|文字回复|(?i:\bby e-?mail\b|\bin writing\b)",
    Mode.IN_PERSON: (
        r"面访|面对面|当面|现场采访|上门|来访"
        r"|(?:来|到|赴|去)(?:了)?(?:我|咱|我们)?(?:们)?(?:医院|院里?|中心|单位|门诊)"
        r"|(?:过来|前来|赶来|来)(?:就[^,。;]{2,20})?采访"
        r"|(?i:\bin person\b|\bcome to interview\b)"
    ),
}
MODES = tuple((mode, re.compile(pattern)) for mode, pattern in _MODES.items())
COMES = re.compile(r"(?:要来|想来|过来|前来|会来|来)(?![电说了自])")  # whoever comes is met

HINTS: Mapping[Flag, re.Pattern[str]] = {
    Flag.PATIENT: re.compile(
        r"患者|病人|病患|患儿|(?<!孕)产妇|病友|病例|住院(?!医)|家属|康复者|感染者"
    ),
    Flag.MINOR: re.compile(
        r"未成年|小朋友|患儿|学生|孩子|幼儿园小|宝宝|新生儿|婴儿|(?<!\d)(?:\d|1[0-7])岁"
    ),
    Flag.EPIDEMIC: re.compile(
        r"疫情|暴发|爆发|聚集性|突发(?:公共卫生)?事件|不明原因|新冠|禽流感|食物中毒|事故|伤员"
    ),
    Flag.FOREIGN: re.compile(
        r"境外|外媒|外国|国外|香港|港媒|澳门|澳媒|台湾|台媒|日本|美国|英国|法国|德国|韩国|俄罗斯|新加坡"
        r"|路透|美联社|法新社|共同社|(?i:\b(?:BBC|CNN|NHK|KBS|Reuters|AFP)\b)"
    ),
    Flag.DISPUTE: re.compile(r"纠纷|医闹|投诉|医疗事故|索赔|官司|诉讼|维权"),
    Flag.LEADER: re.compile(r"局长|书记|市长|区长|县长|委领导|局领导"),
}

# The past is no interview to come.
PAST = re.compile(
    r"采访(?:完|过|了|结束)|拍摄(?:完|过|了)|拍过|来过|已经|刚刚采访|见报|刊发|播出了|上次|上周|上月|昨|前天|去年"
)
# Questions, refusals, changes, what is only supposed: no filing, whatever else is said.
NOT_NOW = re.compile(
    r"[?]|吗|呢$|(?<!问)能不能|可不可以|行不行|有没有|是不是|是否|怎么(?:填|办|写|取消|报|查)|如何(?:填|报|办)"
    r"|为什么|什么时候|几点|哪(?:个|些|家|天|位)|谁|多少|几个|几天"
    r"|^(?:不?同意|退回|批准|驳回|可以|准|行,|好[,的])|取消|改到|改在|改为|改期|推迟|延期|提前到|换成|不来|不采访"
    r"|不接受|不要接|谢绝|婉拒|拒绝|不同意|不用"
    r"|采访(?:已|稿|记录|培训|证|提纲|地点|时间(?:改|定了)|报备(?:怎|在|的))|拍摄要"
    r"|^(?:如果|要是|假如|万一)|提醒我|培训班|讲座|发布会|开会|会议通知|通知:|需要报备|调走|在门口|到门口|门口了"
    r"|(?i:^(?:what|who|when|where|why|how|is|are|was|can|could|do|does|cancel|approve)\b)"
)

"""Which answers of a filing a return speaks of: what can be ticked for the approver."""

import re

from domain.reply.tokens import plain

_NAMED = {
    "media": "媒体|记者|报社|电视台|press card|outlet|reporter|journalist",
    "topic": "主题|选题|题目|提纲|访纲|outline|topic",
    "interviewee": "受访|专家|职称|职务|interviewee|expert",
    "when": "时间|日期|几点|几号|年份|date|time",
    "mode": "方式|形式|地点|直播|录播|电话采访|书面|mode|place",
    "flags": "患者|病人|同意书|未成年|情形|patient|consent",
}


def fields_of(text: str) -> tuple[str, ...]:
    """The keys of the answers that are named in a text, in the order of the form."""
    said = plain(text)
    return tuple(field for field, words in _NAMED.items() if re.search(words, said))

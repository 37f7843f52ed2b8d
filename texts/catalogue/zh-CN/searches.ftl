## 查询报备

menu-search = 查询报备：上次采访了谁、今天谁要来
search-how =
    <b>查询报备</b>　直接发一句话，或写在 /search 后面，例如：
    上次东方早报采访了谁
    今天哪几家媒体要来
    李主任上次接受采访是什么时候
    还有几件没批
    三月份拒绝了哪些，为什么
    0017号到哪一步了
search-not-read = 没有看懂。可以问谁来过、来过几次、哪些没批、某号到哪一步了，例如：/search 东方早报今年来过几次
search-unknown = 没有找到「{ $name }」：媒体、受访人、单位和主题里都没有。例如：/search 东方早报今年来过几次
search-when = 「{ $text }」是什么时间没有看懂，请写成「本周」「三月份」「11月26日」等。
search-none = 没有符合的报备（{ $asked }）。
search-found =
    <b>共 { $count } 件</b>　{ $asked }

    { $lines }
search-more = 另有 { $count } 件没有列出，加上时间或名称可缩小范围。
search-last =
    <b>上一次</b>　{ $asked }

    { $line }
search-next =
    <b>下一次</b>　{ $asked }

    { $line }
search-line = { $number }　{ $state }　{ $when }　{ $media }采访{ $interviewee }：{ $topic }（{ $unit }）
search-name = 「{ $name }」
search-all = 全部采访
search-stand-waiting = 等您审批
search-stand-pending = 待审批
search-stand-agreed = 已备案或已同意
search-stand-conditional = 附条件同意，待确认
search-stand-rejected = 不同意
search-stand-returned = 待补正
search-stand-withdrawn = 已撤回
search-stand-cancelled = 已取消
search-stand-expired = 已过期

filing-why-revoke = 　撤销理由：{ $reason }。{ $note }
filing-why-receive = 　撤销理由：{ $reason }。{ $note }
filing-why-reject = 　理由：{ $reason }；替代方案：{ $alternative }
filing-why-return = 　退回：{ $fields }。{ $note }

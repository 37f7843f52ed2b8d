## 同一受访人的采访时间冲突

form-filing-when-taken =
    { $lines }
    可换时间、换专家；也可另写一个时间，或按「仍用这个时间」由审批人定夺。
filing-clash = <b>时间冲突</b>：{ $name }已有{ $outlet }的采访（{ $when }）。
filing-clash-hidden = <b>时间冲突</b>：{ $name }这个时间已有安排。
filing-clash-preview =
    { $lines }
    可按下方按键换时间或换专家；照此提交的，请协调好时间，审批人和分管领导会看到。
filing-clash-since = 受访人的这个时间刚被另一件报备占用，请再看一遍。
button-clash-expert = 改请{ $name }（{ $unit }）
button-clash-keep = 仍用这个时间

filing-expert-left = { $name }已不在专家名录，请换一位受访人；确需采访本人的，请在姓名后注明现单位或「退休」。
filing-interviewee-left = { $name }已不在专家名录，请另选受访人。

# 读取表格文件时的一句话；由 texts/sheets 使用。

sheet-empty = 文件「{ $name }」里没有内容。请确认第一行是表头、下面至少有一行数据，保存后重新发送。
sheet-not-a-table = 文件「{ $name }」不是表格。请用 Excel 或 WPS 另存为 .xlsx 或 .csv 后重新发送。
sheet-old-excel = 文件「{ $name }」是旧版 .xls 格式，或设有打开密码。请取消密码，另存为 .xlsx 后重新发送。
sheet-broken = 文件「{ $name }」已损坏，无法读取。请重新打开并另存为 .xlsx 后再发送。
sheet-unknown-encoding = 文件「{ $name }」的文字编码无法识别。请用 Excel 或 WPS 另存为 .xlsx 后重新发送。
sheet-broken-quotes = 文件「{ $name }」第 { $line } 行附近的双引号不成对，无法分列。请改正，或另存为 .xlsx 后重新发送。
sheet-too-large = 文件「{ $name }」太大：最多 { $rows } 行、{ $columns } 列。请拆分后分批发送。

## 范围

audience-words = { $parts }
audience-more-units = 等另外 { $count } 家
audience-unit-unclear = 「{ $text }」可能是：{ $units }。请写全名称后，把整份名单重新发来。

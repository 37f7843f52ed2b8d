# 读取文件时的一句话；由 texts/documents 使用。

document-empty = 文件「{ $name }」里没有内容。请确认后重新发送。
document-old-word = 文件「{ $name }」是旧版 .doc 或 .wps 格式，或设有打开密码。请取消密码，另存为 .docx 后重新发送。
document-pdf = 文件「{ $name }」是 PDF，读不出条款。请用 Word 或 WPS 打开原文，另存为 .docx 后重新发送。
document-no-text = 文件「{ $name }」不是文字文件。请发送 .docx 或 .txt。
document-broken = 文件「{ $name }」已损坏，无法读取。请重新打开并另存为 .docx 后再发送。
document-too-large = 文件「{ $name }」太大，不像一份工作要点。请只保留正文后重新发送。
document-unknown-encoding = 文件「{ $name }」的文字编码无法识别。请另存为 .docx 后重新发送。

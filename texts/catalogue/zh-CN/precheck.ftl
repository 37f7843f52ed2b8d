## 保存前检查

precheck-ask =
    <b>这条内容还没有保存。</b>其中像是有：

    { $lines }

    请选择怎样处理。
precheck-line = · { $what } { $shown }：{ $why }
precheck-line-unshown = · { $what }：{ $why }
precheck-masked = 打码后：{ $text }

precheck-kind-identity = 身份证号
precheck-why-identity = 属于敏感个人信息，须打码或删去。
precheck-kind-patient-number = 患者的号码
precheck-why-patient-number = 凭它能找到患者，须打码或删去。
precheck-kind-patient-name = 患者姓名
precheck-why-patient-name = 不写患者姓名，用「某某」代替。
precheck-kind-bed = 床号
precheck-why-bed = 凭它能认出患者，请打码；不是床号的可以照原样。
precheck-kind-phone = 手机号码
precheck-why-phone = 属于个人信息，一般不需要写；确有需要的可以照原样。
precheck-kind-classified = 密级标识
precheck-why-classified = 涉密内容不能在这里传送。
precheck-kind-internal = 内部或保密字样
precheck-why-internal = 不写涉密内容，不传内部文件；确认可以公开的可以照原样。
precheck-kind-itinerary = 领导行程
precheck-why-itinerary = 不写领导行程；确认不是未公开行程的可以照原样。
precheck-kind-document-number = 公文文号
precheck-why-document-number = 只传已公开的公文；确认已经公开的可以照原样。

precheck-refused =
    不能通过本机器人传送这条内容，没有保存：

    { $lines }

    请按保密规定的渠道办理，并请在聊天中删除这条消息。
precheck-done-mask = 已改用打码后的内容。请在聊天中删除您发的原文。
precheck-done-keep = 已照原样。
precheck-done-again = 没有保存。请重新填写或发送，并请在聊天中删除您发的原文。
precheck-gone = 这条内容已经处理过或已过期清除。如还需要，请重新发送。

button-precheck-mask = 改用打码后的
button-precheck-again = 重新填写
button-precheck-keep = 确认无误，照原样

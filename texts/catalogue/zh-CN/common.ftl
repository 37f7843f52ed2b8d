## 角色

role-contact = 宣传联络员
role-unit-lead = 分管领导
role-spokesperson = 发言人
role-reviewer = 初审人
role-approver = 终审人
role-co-signer = 会签人
role-duty-officer = 值班员
role-admin = 管理员
role-auditor = 查阅员

## 单位类别

unit-kind-hospital = 医院
unit-kind-community-centre = 社区卫生服务中心
unit-kind-township-centre = 乡镇卫生院
unit-kind-cdc = 疾控中心
unit-kind-supervision = 卫生监督机构
unit-kind-maternal-child = 妇幼保健机构
unit-kind-blood-centre = 血站
unit-kind-emergency-centre = 急救中心
unit-kind-private-hospital = 民营医院
unit-kind-bureau = 卫生健康行政部门
unit-kind-association = 学会协会

## 层级

level-province = 省级
level-city = 市级
level-district = 区县级
level-street = 街镇级
level-team = 班组级

## 语言（各用自己的名字，两种界面相同）

language-zh-cn = 中文
language-en = English

## 按钮

button-back = 上一步
button-cancel = 取消
button-edit = 修改
button-skip = 跳过
button-submit = 提交

## 不能照办时的一句话：说明原因，并告诉下一步

not-understood = 没有看懂您的意思。发送 /help 可以查看能做的事；正在填写时，请按上一条消息的提示作答，或发送 /cancel 结束。
not-allowed = 您没有办理此事的权限。如确有需要，请联系管理员。
button-stale = 这个按钮已经失效，内容可能已有变化。请以最新一条消息为准，或发送 /start 重新进入。
not-found = 没有找到这条记录，或它不在您可以查看的范围内。请核对编号后再试。
kind-not-usable = 这里不能使用贴纸、语音这类消息。请改用文字发送。
file-too-large = 文件超过 { $limit } MB，无法接收。请压缩或拆分后重新发送，也可以发送链接。
nothing-to-cancel = 目前没有正在填写的内容，无需取消。发送 /start 可以查看能做的事。
apology = 抱歉，刚才出了差错，这一步没有办成。您可以稍后再试一次；如仍不行，请把编号 <code>{ $number }</code> 告诉管理员。

## 对陌生人只说这两句

stranger-how-to-ask = 您好，这里是宣传工作联络服务，仅供已登记的人员使用。如您负责单位的宣传工作，请点击管理员发来的邀请链接；没有链接，请按这个格式发一条消息申请登记：<code>登记 姓名 单位全称</code>
stranger-asked-already = 您的申请已经收到，管理员核对后会在这里回复您，请不必重复提交。

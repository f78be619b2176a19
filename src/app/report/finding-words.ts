import type { FindingKind } from '../../indexing/reviewing/finding.ts'

/** What a finding is called, and what to do about it. */
export const FINDING_WORDS: Readonly<Record<FindingKind, readonly [string, string]>> = {
  'noted-conflict': ['已注明的不同说法', '回答时会一并说明，无需处理。'],
  'record-and-text-differ': ['记录与原文数字不一致', '核对来源，改正其中一处，或用“不同说法”注明。'],
  'texts-differ': ['两篇资料数字不一致', '核对来源，改正其中一处，或用“不同说法”注明。'],
  'records-differ': ['同一事项的两条记录数字不一致', '保留一条，或改正数字。'],
  lapsed: ['已过有效期但仍标为有效', '把 state 改为 expired，或更正 effective_until。'],
  'lapsed-by-its-words': ['按文字所述期限已过', '把 state 改为 expired，并填写 effective_until。'],
  'replaced-but-current': ['已有替代文件但仍标为现行', '把 state 改为 superseded。'],
  'old-draft': ['征求意见稿已超过一年', '查找正式文件；没有下文的改为 expired。'],
  'lapses-soon': ['90天内到期', '查找续期或接续的政策。'],
  'same-text': ['内容几乎相同', '保留一篇。'],
  'same-event': ['同一活动出现两次', '保留一篇，或核对两处数字是否一致。'],
  'same-project': ['同一项目有两条记录', '保留一条。'],
  'same-policy': ['同一政策有两份文件', '保留一份。'],
  'unknown-mention': ['引用的编号不存在', '更正编号。'],
  'missing-relation': ['关联的记录不存在', '更正编号，或查看该记录为何被拒收。'],
  'endless-replacement': ['替代关系成环', '更正 superseded_by。'],
  'bad-address': ['网址格式不对', '更正 url。'],
  'private-address': ['外部无法打开的网址', '更正 url。'],
  'unused-source': ['没有事实引用的来源', '补上引用，或从 sources.yaml 删去。'],
  'mobile-number': ['个人手机号', '删去，或改为单位座机。'],
  'identity-card': ['身份证号', '删去。'],
  'bank-card': ['银行卡号', '删去。'],
  'email-address': ['个人邮箱', '删去，或改为单位公用邮箱。'],
}

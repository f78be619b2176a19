import { answer, type Reply } from './scripted-reception.ts'

export const CITATION = {
  number: 1,
  sourceId: 'S049',
  documentId: 'policies/P001',
  recordId: 'P001',
  title: '天津市推动制造业高质量发展若干政策措施',
  publisher: '天津市人民政府办公厅',
  published: '2023-04-11',
  url: 'https://www.example.gov.cn/policy/49.html',
  quote: '集成电路设计企业年销售收入首次过1亿元，一次性奖励300万元。',
}

const SECOND = {
  ...CITATION,
  number: 2,
  sourceId: 'S050',
  title: '关于公开征求制造业政策实施细则意见的公告',
  publisher: '天津市工业和信息化局',
  published: '2024-08',
  quote: '集成电路制造、封测、材料企业年销售收入首次过10亿元，一次性奖励500万元。',
}

export const SOURCED_ANSWER = answer({
  text:
    '集成电路企业可申请以下一次性奖励（截至2024年8月）：\n' +
    '• 设计企业年销售收入首次超过1亿元：奖励300万元。[1]\n' +
    '• 制造、封测、材料企业年销售收入首次超过10亿元：奖励500万元。[1][2]\n' +
    '政策有效期来源未写明，申报前请向主管部门确认。',
  citations: [CITATION, SECOND],
  suggestions: [
    { label: '申报条件是什么？', text: '集成电路奖励的申报条件是什么？' },
    { label: '武清区有没有配套？', text: '武清区对集成电路企业有没有配套支持？' },
    { label: '转人工', action: 'human' },
  ],
})

/** Markup and an address that must not become a link, everywhere that text is shown. */
export const HOSTILE = answer({
  text: '<b>粗体</b><script>alert(1)</script>[1]\n[9] 不存在的编号',
  citations: [
    {
      ...CITATION,
      title: '<img src=x onerror=alert(3)>',
      url: 'javascript:alert(4)',
      quote: '<script>alert(2)</script>',
    },
  ],
  suggestions: [{ label: '<b>按钮</b>', text: '问' }],
})

/** Three steps of a lead interview. */
export function interviewReply(): Reply {
  const steps = [
    answer({
      kind: 'handoff',
      text: '好的，我来为您转接工作人员。请问贵公司的名称是？',
      suggestions: [{ label: '跳过', action: 'skip' }],
    }),
    answer({
      kind: 'handoff',
      text:
        '请您核对:\n• 行业：生物医药\n• 意向区域：武清区\n• 联系人：李女士，138****5678\n\n' +
        '点击“同意并提交”，即表示您同意我们保存上述联系方式并转交工作人员，仅用于答复本次咨询。',
      suggestions: [
        { label: '同意并提交', action: 'confirm' },
        { label: '不同意', action: 'decline' },
      ],
    }),
    answer({ kind: 'handoff', text: '已提交，编号 L-241124-07。工作人员将在一个工作日内与您联系。' }),
  ]
  return async () => {
    const step = steps.shift()
    if (!step) throw new Error('The interview has no further step')
    return [step]
  }
}

import type { AnswerWording } from './answer-wording.ts'

export const chinese: AnswerWording = {
  greeting:
    '您好！我是招商咨询助手，可以查天津、武清等地的投资政策、园区、落户案例和对接活动，每条回答都附来源和日期。请直接说您想了解的内容。',
  thanks: '不客气。还有想了解的政策、园区或案例，随时告诉我；需要专人跟进请发“转人工”。',
  whoAmI:
    '我是招商咨询助手，根据知识库里的公开资料回答投资政策、园区、案例和活动方面的问题，附来源和日期；查不到的会直说，也可以为您转接工作人员。',
  quoteFrame: '',
  nothingFound: '抱歉，知识库里没有查到能回答这个问题的资料。',
  nothingOnProperty: (about, property) =>
    `抱歉，知识库里没有查到${about ? `${about}的` : ''}${property}，无法回答这个问题。`,
  nothingAbout: (about) => `抱歉，知识库里没有查到关于${about}的这项信息，无法回答这个问题。`,
  undisclosed: (about, property) => `抱歉，知识库里没有查到${about ? `${about}的` : ''}${property}：来源未公布。`,
  noPromise: '抱歉，我不能保证或承诺补贴、税收返还或审批结果，能否享受以主管部门认定为准。',
  noForecast: '抱歉，知识库里没有尚未发布的内容，无法预测将来的政策。',
  outOfScope: '抱歉，这个问题超出招商咨询的范围，我只能回答投资政策、园区、案例和活动方面的问题。',
  nearest: '相近的资料供参考：',
  offerHuman: '需要的话，可以转人工，由工作人员为您核实后答复。',
  human: '转人工',
  competentAuthority: '政策条件和金额以主管部门认定为准。',
  draft: '征求意见稿，正式文件可能不同，请核实',
  expired: '已过期',
  superseded: '已被新文件取代',
  unverified: '未经核实，使用前请确认',
  asOf: (date) => `截至${date}`,
  conflict: (text) => `另一说法：${text}`,
  properties: {
    rent: '租金',
    'land-price': '土地价格',
    'energy-price': '能源价格',
    contact: '联系方式',
    address: '地址',
    area: '面积',
    distance: '距离',
    rate: '比例或税率',
    count: '数量',
    amount: '金额',
    date: '时间',
    'document-number': '文号',
  },
  suggestions: { policies: '有哪些支持政策？', parks: '有哪些园区？', cases: '有哪些企业落户？' },
}

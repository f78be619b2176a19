import type { ListWording } from '../list-wording.ts'

export const chinese: ListWording = {
  kinds: { park: '园区', policy: '政策', event: '活动', case: '项目', row: '条目' },
  found: (count, kind, criteria) => `知识库收录${criteria ? `符合“${criteria}”的` : ''}${kind}共${count}个：`,
  largest: (count, kind, criteria) => `${criteria ? `符合“${criteria}”的` : ''}${kind}中，公布了金额的最大${count}个：`,
  undisclosed: (count) => `其中${count}个未公布金额。`,
  related: (count) => `相近产业另有${count}个：`,
  undated: (count) => `另有${count}个日期未标或只标到更长的时段，未计入。`,
  general: (count) => `此外有${count}项全市或全国适用的政策，同样可以对照。`,
  maybeIncomplete: '以上来自公开报道和名录，未必是全部；需要核实可转人工。',
  page: (from, to, total) => `第${from}—${to}个，共${total}个：`,
  nextPage: (page) => `第${page}页`,
  nextPageLabel: '下一页',
  download: '下载 CSV',
  totals: '活动总数',
  residents: '园区资料里的入驻企业',
  unknown: '未公布',
  unstated: (label) => `${label}未写明`,
  notTold: (count, question) =>
    `抱歉，上面${count}条资料里没有写明，无法据此回答“${question}”。需要的话可以转人工核实。`,
  noneDisclosed: (count, label) => `这${count}个的${label}，来源都没有公布：`,
  disclosed: (count, label) => `知识库里有${label}的${count}个：`,
  notDisclosed: (count, label) => `另外${count}个的${label}，来源没有公布。`,
  labels: {},
  separator: '，',
  colon: '：',
  inBrackets: (text) => `（${text}）`,
}

/** How far a project has come, in the words of the text. */
export interface SaidStage {
  readonly stage: string
  /** The words it was read from. */
  readonly words: string
}

/** What lies ahead says nothing about how far a project has come. */
const AHEAD = /(?:预计|计划|力争|预期|拟于|将于|有望|争取|目标|待|达产后|投产后|建成后|将|后)[^，。；]*$/u

const LOOKS_BACK = 16

const STAGES: readonly (readonly [words: RegExp, stage: string | undefined])[] = [
  [/竣工投产|建成投产|建成投用|投产运营/u, undefined],
  [/投产|竣工|试生产/u, undefined],
  [/投入运营|投入使用|投用|投运|启用/u, undefined],
  [/开工建设|开工|奠基|破土动工|动工/u, '开工'],
  [/设备安装|主体(?:结构)?封顶|在建|加快建设|施工阶段/u, '建设'],
  [/有意(?:投资)?|意向|洽谈|在谈/u, '意向'],
  [/签约|签署|签订|签下|达成合作|达成协议/u, '签约'],
  [/摘牌/u, '摘牌'],
  [/落户|落地|落子|选址/u, '落户'],
]

/** The stage that a text tells of a project, the furthest first; undefined where it tells none that has been reached. */
export function saidStage(text: string): SaidStage | undefined {
  for (const [words, stage] of STAGES) {
    for (const match of text.matchAll(new RegExp(words, 'gu'))) {
      const before = text.slice(Math.max(0, match.index - LOOKS_BACK), match.index)
      const after = text.slice(match.index + match[0].length)
      const isCeremony = /^(?:仪式|动员会|大会|活动)/u.test(after) && !/举行$/u.test(before)
      if (AHEAD.test(before) || after.startsWith('后') || isCeremony) continue
      return { stage: stage ?? match[0], words: match[0] }
    }
  }
  return undefined
}

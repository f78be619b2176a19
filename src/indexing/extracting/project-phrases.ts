import type { Mention } from './company-mentions.ts'

/** Words that a project's name ends with. */
const HEAD =
  '(?:项目|工程|基地|产业园|科技园|物流园|(?:拆解|加工|装配|组装|包装|灌装|涂装|冲压|焊装|检测|示范)线|生产线|产线|总部|中心|研究院|工厂|平台|综合体|电站|园区|示范区)(?:[一二三四]期)?'
const NAME = new RegExp(`^[\\p{Script=Han}\\p{L}\\p{N}（）()·.\\-—“”]{2,40}?${HEAD}[”」]?$`, 'u')
/** What is said of a project may begin here. */
const SAID_OF_IT =
  /签约|签下|签署|落户|落地|落子|选址|日前|近日|昨日|今日|开工|动工|破土|奠基|竣工|建成|试生产|投产|投用|投运|正式|进入|顺利|成功|当场|现场|集中|举行|总投资|计划|预计|投资|用地|占地|达产|位于|坐落|由|也|在|已|将|拟|于|为|是|启动|完成|分别|均|等|\s|$/gu
/** Behind these words stands a project's name. */
const BEFORE =
  /(?:建设|打造|实施|设立|新建|兴建|布局|投建|建立|扩建|改建|共建|落地(?=一)|建(?!设|成|筑|材|行|立))(?!的)|(?<=元|投资|建设|实施|打造|设立|兴建|投建|承建|运营|负责)的|(?<=项目|方)为|(?<=的)是/gu
const NOT_ITS_NAME = /(?:主要|重点|用于|规划|包括|还将|同步|配套|分期)(?:建设|打造|布局|新建)$/u
const NO_NAME_BEGINS =
  /^(?:主要|重点|将|拟|并|还|同步|规划|配套|达产|租赁|选址|推动|依托|通过|以|围绕|聚焦|加快|全力|涵盖|涉及|覆盖|带动|助力|为|从|随着|其中|会上|双方|与|和|由|在|向|把)/u
const NO_PART_OF_A_NAME =
  /亿元|万元|签约|签署|总投资|预计|计划|落户|位于|[，。；、]|(?:建设|打造|实施|设立|新建|投建)(?!项目|基地|工程)/u
/** Kinds and numbers of projects rather than one by its name. */
const ONLY_A_KIND =
  /^(?:该|本|此|上述|其|这|一批|一个|多个|各|所有|相关|全区|全市|全年|共|新|又|首个|首批)*(?:\d+[余多]?个|[一二两三四五六七八九十]+个)?(?:[一二三四]期|一批|亿元以上|重点|重大|优质|高端|大|好|新|集中|签约|开工|投产|在谈|储备|合作|产业|招商|引进|主会场|现场|投资|产业化|工业|制造业|制造|总部|研发|生产|建设|智能制造|示范|前期|后续|单体)*(?:项目|工程|基地|产业园|园区|总部|中心|工厂|平台|生产线|产线|研究院)$/u
const COUNTED =
  /(?:重点|重大|签约|开工|优质|在谈|储备)项目$|\d+[余多]?[个项](?!人)|元以上|一批|(?:^|[新共])(?:签约|开工|引进|落地)项目/u
/** A number of projects or an event for them, not one project. */
const NO_PROJECT_BEFORE =
  /^[^，。；、]{0,2}\d+[余多]?[个项]|^(?:集中)?(?:签约|开工|推介|启动|对接|洽谈)(?:会|仪式|大会|活动)/u

const MARK_OR_ARTICLE = /^(?:一[个条座家处期项])?[“"「]?/u

/** Longer than any name with what is said of it. */
const LOOKS_AHEAD = 80
const LONGEST_WORD = 4

const isName = (name: string): boolean =>
  NAME.test(name) &&
  !NO_NAME_BEGINS.test(name) &&
  !NO_PART_OF_A_NAME.test(name) &&
  !ONLY_A_KIND.test(name) &&
  !COUNTED.test(name)

/** The name of a project that begins a text, up to what is said of it. */
function nameAt(text: string): string | undefined {
  for (const { index } of text.matchAll(SAID_OF_IT)) {
    const name = text.slice(0, index)
    if (isName(name)) return NO_PROJECT_BEFORE.test(text.slice(index)) ? undefined : name
  }
  return undefined
}

/** The project that a piece of a sentence names behind `from`; the piece holds no mark that ends a clause. */
export function projectIn(piece: string, from: number): Mention | undefined {
  const first = piece.charAt(from) === '的' ? from + 1 : from
  const starts = [first]
  for (const { index, 0: word } of piece.matchAll(BEFORE)) {
    if (index >= from && !NOT_ITS_NAME.test(piece.slice(Math.max(0, index - LONGEST_WORD), index + word.length)))
      starts.push(index + word.length)
  }
  for (const start of starts.toSorted((a, b) => b - a)) {
    const quoted = MARK_OR_ARTICLE.exec(piece.slice(start))?.[0].length ?? 0
    const name = nameAt(piece.slice(start + quoted, start + quoted + LOOKS_AHEAD))?.replace(/[”」]$/u, '')
    if (name !== undefined) return { text: name, start: start + quoted, end: start + quoted + name.length }
  }
  return undefined
}

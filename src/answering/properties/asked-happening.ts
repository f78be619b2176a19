import { speaksOf } from './speaks-of.ts'

/** Words for the same happening; a date of one is no date of another. */
const HAPPENINGS: readonly (readonly string[])[] = [
  ['竣工', '建成', '完工'],
  ['投产', '量产', '试生产'],
  ['达产'],
  ['开工', '动工', '奠基'],
  ['签约', '签订', '签署'],
  ['开园', '开业', '启用', '运营', '投用'],
  ['挂牌', '揭牌'],
  ['施行', '实施', '生效', '执行'],
  ['开通', '通车'],
  ['截止', '截至'],
  ['设立', '成立', '建园', '批准', '获批', '批复', '组建', '创办', '始建', '纳入'],
  ['印发', '发布', '出台', '下发', '公布', '推出', '颁布'],
]
const WHEN = /(?:什么时候|何时|哪一?[年天日]|几[月号]|几时)(?:才|能|会|可以?|正式|将|就|要|开始)*(\p{Script=Han}{2})/u
/** Happenings whose date a record holds as its own: a meeting, a settling. */
const OF_RECORD = /举[办行]|召开|开[的始了会]?|办[的了]?|来|落[户地]|结束|文件|[的呢啊吗了]$/u

/** The happening whose date a clause asks for. */
export const happeningIn = (clause: string): string | undefined =>
  HAPPENINGS.flat().find((word) => clause.includes(word))

/** A test for texts on the happening whose date a clause asks for, known or not. */
export function happeningTold(clause: string): (text: string) => boolean {
  const verb = happeningIn(clause) === undefined ? WHEN.exec(clause)?.[1] : undefined
  if (verb === undefined || OF_RECORD.test(verb)) return speaksOf(HAPPENINGS, clause)
  return (text) => text.includes(verb)
}
